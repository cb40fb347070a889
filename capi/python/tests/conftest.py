import os
import pathlib

import pytest

import juesuan

ROOT = pathlib.Path(os.environ["JUESUAN_SOURCE"])


@pytest.fixture
def haidong():
    with juesuan.Accounts.from_file(ROOT / "examples/data/haidong-2024/accounts.json") as accounts:
        yield accounts


@pytest.fixture
def disclosure(haidong):
    with haidong.derive() as derived:
        yield derived


@pytest.fixture
def empty():
    with juesuan.Accounts("测试局", 2024, juesuan.Nature.CIVIL_SERVICE_MANAGED) as accounts:
        yield accounts


@pytest.fixture
def root():
    return ROOT
