#include <juesuan/published.hpp>
#include <juesuan/render.hpp>
#include <juesuan/version.hpp>

#include "handles.hpp"

namespace {

using namespace juesuan_capi;

juesuan::RenderFormat render_format(std::int32_t format) {
  if (format < JUESUAN_RENDER_TSV || format > JUESUAN_RENDER_HTML) {
    throw Error(Status::argument, "format", "unknown number " + std::to_string(format));
  }
  return static_cast<juesuan::RenderFormat>(format);
}

/// A disclosure that has the words of a profile.
const juesuan_disclosure& derived(const juesuan_disclosure* disclosure) {
  const juesuan_disclosure& from = required(disclosure, "disclosure");
  if (from.value.origin != juesuan::Origin::derived) {
    throw Error(Status::argument, "disclosure", "a published disclosure has no words to render");
  }
  return from;
}

}  // namespace

extern "C" {

const char* juesuan_status_name(juesuan_status status) {
  switch (status) {
    case JUESUAN_OK:
      return "ok";
    case JUESUAN_E_MEMORY:
      return "memory";
    case JUESUAN_E_ARGUMENT:
      return "argument";
    case JUESUAN_E_INPUT:
      return "input";
    case JUESUAN_E_RANGE:
      return "range";
    case JUESUAN_E_NOT_FOUND:
      return "not_found";
    case JUESUAN_E_FILE:
      return "file";
    case JUESUAN_E_INTERNAL:
      return "internal";
    default:
      return "unknown";
  }
}

#define JUESUAN_TEXT(x) #x
#define JUESUAN_VERSION_TEXT(a, b, c) JUESUAN_TEXT(a) "." JUESUAN_TEXT(b) "." JUESUAN_TEXT(c)

const char* juesuan_version(void) {
  return JUESUAN_VERSION_TEXT(JUESUAN_VERSION_MAJOR, JUESUAN_VERSION_MINOR, JUESUAN_VERSION_PATCH);
}

int32_t juesuan_abi_version(void) { return JUESUAN_ABI_VERSION; }

juesuan_status juesuan_render_table(const juesuan_disclosure* disclosure, size_t table,
                                    int32_t format, juesuan_buffer** buffer, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_buffer*& out = required(buffer, "buffer");
    const juesuan_disclosure& from = derived(disclosure);
    const juesuan::Table& found = table_at(disclosure, table);
    out = new juesuan_buffer{
        juesuan::render_table(from.value, found, render_format(format), from.profile)};
  });
}

juesuan_status juesuan_render(const juesuan_disclosure* disclosure, int32_t format,
                              juesuan_buffer** buffer, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_buffer*& out = required(buffer, "buffer");
    const juesuan_disclosure& from = derived(disclosure);
    const juesuan::RenderFormat wanted = render_format(format);
    const bool told = !from.value.claims.empty();
    // Without claims `render` decides what can be written.
    out = new juesuan_buffer{told ? render(from.value, from.document, wanted, from.profile)
                                  : render(from.value, wanted, from.profile)};
  });
}

juesuan_status juesuan_render_published(const juesuan_disclosure* disclosure,
                                        juesuan_buffer** buffer, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_buffer*& out = required(buffer, "buffer");
    out = new juesuan_buffer{juesuan::render_published(required(disclosure, "disclosure").value)};
  });
}

juesuan_string juesuan_buffer_string(const juesuan_buffer* buffer) {
  return buffer != nullptr ? borrow(buffer->text) : juesuan_string{nullptr, 0};
}

void juesuan_buffer_free(juesuan_buffer* buffer) { delete buffer; }

}  // extern "C"
