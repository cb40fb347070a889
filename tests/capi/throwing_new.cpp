// operator new of the programs that meet an exception where only std::bad_alloc is foreseen: where
// allocation.c refuses an allocation, it throws an exception of the standard's kind, or an int.
#include <cstdlib>
#include <exception>
#include <new>

extern "C" int allocation_refused(void);

namespace {

class Injected : public std::exception {
 public:
  const char* what() const noexcept override { return "injected"; }
};

}  // namespace

void* operator new(std::size_t size) {
  if (allocation_refused() != 0) {
#ifdef JUESUAN_INJECT_UNKNOWN
    throw 7;
#else
    throw Injected();
#endif
  }
  void* const memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
