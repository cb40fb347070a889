package org.juesuan;

import com.sun.jna.Pointer;
import java.util.List;

/** A region's year: which tables, in what order, in which words. It never changes. */
public final class Profile extends NativeObject {
  private Profile(Pointer pointer) {
    super("profile", pointer, CLibrary::juesuan_profile_free);
  }

  /** The built-in profile of that name: "qinghai-2024", "nine-tables-2024". */
  public static Profile builtIn(String name) {
    try (Call call = new Call()) {
      Call.Text text = call.text(name, "name");
      return new Profile(
          call.made(
              (out, error) ->
                  CLibrary.juesuan_profile_built_in(text.data(), text.size(), out, error)));
    }
  }

  /** The names of the built-in profiles, the default one first. */
  public static List<String> builtInNames() {
    try (Call call = new Call()) {
      return call.strings(
          call.size(CLibrary::juesuan_profile_built_in_count),
          CLibrary::juesuan_profile_built_in_name);
    }
  }

  /** A profile from a JSON document. */
  public static Profile fromBytes(byte[] document) {
    try (Call call = new Call()) {
      Call.Text bytes = call.bytes(document, "document");
      return new Profile(
          call.made(
              (out, error) ->
                  CLibrary.juesuan_profile_from_bytes(bytes.data(), bytes.size(), out, error)));
    }
  }

  /** Its name. */
  public String name() {
    try (Call call = new Call()) {
      Pointer profile = call.use(this);
      return call.string((out, error) -> CLibrary.juesuan_profile_name(profile, out, error));
    }
  }
}
