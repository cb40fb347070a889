// Needs the headers alone: nothing of the compiled library is linked.
#include <cstdio>

#include <juesuan/amount.hpp>

int main() {
  using juesuan::Amount;
  const Amount sum = Amount::from_fen(2'924'262) + Amount::from_fen(-262);
  std::printf("%lld\n", static_cast<long long>(sum.fen()));
  return sum == Amount::from_fen(2'924'000) ? 0 : 1;
}
