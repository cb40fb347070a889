"""Whatever a signal or another thread raises, and wherever: no crash, no deadlock."""

import subprocess
import sys

import pytest

HEAD = """
import ctypes, random, signal, threading
from juesuan import Accounts, ClosedError

random.seed(1)

def use():
    with Accounts("x", 2024) as accounts:
        len(accounts)
        with accounts.derive(tables_only=True) as disclosure:
            disclosure.origin

"""

INTERRUPTED = """
def interrupt(number, frame):
    interrupted.set()
    raise KeyboardInterrupt

signal.signal(signal.SIGALRM, interrupt)
for _ in range(2000):
    interrupted = threading.Event()
    try:
        signal.setitimer(signal.ITIMER_REAL, random.uniform(1e-6, 5e-4))
        while not interrupted.is_set():
            use()
    except KeyboardInterrupt:
        pass
use()
"""

STOPPED = """
class Stop(Exception):
    pass

def work():
    while not stopped.is_set():
        use()

threading.excepthook = lambda _: None
for _ in range(500):
    stopped = threading.Event()
    worker = threading.Thread(target=work)
    worker.start()
    worker.join(random.uniform(0, 1e-3))
    stopped.set()
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(worker.ident), ctypes.py_object(Stop))
    worker.join()
use()
"""

CLOSED = """
def close(number, frame):
    accounts.close()

signal.signal(signal.SIGALRM, close)
for _ in range(2000):
    accounts = Accounts("x", 2024)
    try:
        signal.setitimer(signal.ITIMER_REAL, random.uniform(1e-6, 2e-4))
        while True:
            len(accounts)
    except ClosedError:
        pass
"""


@pytest.mark.parametrize("program", [INTERRUPTED, STOPPED, CLOSED], ids=["interrupted", "stopped", "closed"])
def test_objects_survive(program):
    # In a process of its own, which a crash would end.
    done = subprocess.run([sys.executable, "-c", HEAD + program], timeout=300)
    assert done.returncode == 0
