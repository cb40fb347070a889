"""Prints the microseconds that reading and deriving the books at a path takes, the least of several runs."""

import sys
import timeit

from juesuan import Accounts

path, seconds = sys.argv[1], float(sys.argv[2])


def derive():
    with Accounts.from_file(path) as accounts, accounts.derive():
        pass


number = max(1, int(seconds / timeit.timeit(derive, number=1) / 5))
print(min(timeit.repeat(derive, number=number, repeat=5)) / number * 1e6)
