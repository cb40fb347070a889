package org.juesuan;

import com.sun.jna.Pointer;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.function.Consumer;

/**
 * An object of the C library, to be closed; the collector closes what is forgotten.
 *
 * <p>A closed object throws IllegalStateException. Closing waits for nobody: the memory goes with
 * the last call that uses it.
 */
abstract class NativeObject implements AutoCloseable {
  private static final Cleaner CLEANER = Cleaner.create();

  private final Handle handle;
  private final Cleaner.Cleanable cleanable;

  NativeObject(String kind, Pointer pointer, Consumer<Pointer> free) {
    handle = new Handle(kind, pointer, free);
    cleanable = CLEANER.register(this, handle);
  }

  /** The pointer, which nobody frees before release(). */
  final Pointer acquire() {
    return handle.acquire();
  }

  final void release() {
    handle.release();
    Reference.reachabilityFence(this);
  }

  /** Frees the object; a second call does nothing. */
  @Override
  public final void close() {
    cleanable.clean();
  }

  /** Whether it was closed. */
  public final boolean isClosed() {
    return handle.closed();
  }

  /** What the cleaner keeps: it knows nothing of the object itself. */
  private static final class Handle implements Runnable {
    private final String kind;
    private final Pointer pointer;
    private final Consumer<Pointer> free;
    private int users;
    private boolean closed;

    Handle(String kind, Pointer pointer, Consumer<Pointer> free) {
      this.kind = kind;
      this.pointer = pointer;
      this.free = free;
    }

    synchronized Pointer acquire() {
      if (closed) {
        throw new IllegalStateException(kind + ": is closed");
      }
      ++users;
      return pointer;
    }

    synchronized void release() {
      --users;
      freeUnused();
    }

    synchronized boolean closed() {
      return closed;
    }

    @Override
    public synchronized void run() {
      closed = true;
      freeUnused();
    }

    private void freeUnused() {
      if (closed && users == 0) {
        free.accept(pointer);
      }
    }
  }
}
