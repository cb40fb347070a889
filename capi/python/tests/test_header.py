"""The declarations of this package are those of juesuan.h."""

import ctypes
import importlib.metadata
import os
import pathlib
import re

import pytest

import juesuan
from juesuan import _native, codes

HEADER = (pathlib.Path(os.environ["JUESUAN_SOURCE"]) / "capi/juesuan.h").read_text("utf-8")
CODE = re.sub(r"/\*.*?\*/", "", HEADER, flags=re.S)
ENUMS = re.findall(r"enum juesuan_(\w+) \{(.*?)\};", CODE, re.S)
STRUCTS = re.findall(r"typedef struct juesuan_(\w+) \{(.*?)\}", CODE, re.S)


def camel(name):
    return "".join(word.capitalize() for word in name.split("_"))


@pytest.mark.parametrize("name, body", ENUMS, ids=[name for name, _ in ENUMS])
def test_enumerations(name, body):
    constants = {key: int(value) for key, value in re.findall(r"JUESUAN_(\w+) = (\d+)", body)}
    prefix = os.path.commonprefix(list(constants))
    prefix = prefix[: prefix.rfind("_") + 1]
    found = getattr(codes, camel(name)).__members__
    assert {prefix + key: int(value) for key, value in found.items()} == constants


def test_statuses_and_constants():
    statuses = dict(re.findall(r"#define JUESUAN_(?:E_)?(\w+) (\d+) *$", CODE, re.M))
    assert int(statuses.pop("ABI_VERSION")) == _native.ABI_VERSION == juesuan.abi_version()
    assert int(statuses.pop("NUMBER_TEXT_MAX")) == _native.NUMBER_TEXT_MAX
    assert {key: str(int(value)) for key, value in codes.Status.__members__.items()} == statuses
    economic = dict(re.findall(r"#define JUESUAN_(ECONOMIC_\w+) (\d+)u", CODE))
    assert {key: str(getattr(codes, key)) for key in economic} == economic


@pytest.mark.parametrize("name, body", STRUCTS, ids=[name for name, _ in STRUCTS])
def test_structs(name, body):
    types = {
        "int64_t": ctypes.c_int64,
        "uint64_t": ctypes.c_uint64,
        "int32_t": ctypes.c_int32,
        "uint32_t": ctypes.c_uint32,
        "int16_t": ctypes.c_int16,
        "uint8_t": ctypes.c_uint8,
        "size_t": ctypes.c_size_t,
        "juesuan_status": ctypes.c_int32,
        "juesuan_string": _native.String,
        "const juesuan_switched_off*": ctypes.POINTER(_native.SwitchedOff),
        "const juesuan_profile*": ctypes.POINTER(_native.Profile),
        "const char*": ctypes.c_void_p,
    }
    expected = []
    for declared in filter(None, (line.strip() for line in body.split(";"))):
        kind, member, length = re.fullmatch(r"(.+?) ?(\w+)(?:\[(\d+)\])?", declared).groups()
        expected.append((member, ctypes.c_char * int(length) if length else types[kind]))
    found = getattr(_native, {"error": "Failure"}.get(name, camel(name)))
    assert list(found._fields_) == expected


FUNCTIONS = re.findall(r"JUESUAN_API (.*?)(juesuan_\w+)\((.*?)\);", CODE, re.S)


@pytest.mark.parametrize("result, name, text", FUNCTIONS, ids=[name for _, name, _ in FUNCTIONS])
def test_functions(result, name, text):
    parameters = [" ".join(parameter.split()) for parameter in text.split(",") if parameter != "void"]
    checked = name in _native._CHECKED
    assert checked == (result.strip() == "juesuan_status")
    found = list(_native._CHECKED[name] if checked else _native._PLAIN[name][1])
    if checked:
        assert parameters.pop() == "juesuan_error* error"
    assert [kind_of(parameter) for parameter in parameters] == [
        parameter.kind if isinstance(parameter, _native.Integer) else parameter for parameter in found
    ]
    for parameter, declared in zip(found, parameters):
        if isinstance(parameter, _native.Integer):
            assert parameter.name == declared.rpartition(" ")[2]


def kind_of(parameter):
    declared = parameter.rpartition(" ")[0]
    numbers = {"size_t": ctypes.c_size_t, "int32_t": ctypes.c_int32, "int64_t": ctypes.c_int64}
    numbers.update({"uint32_t": ctypes.c_uint32, "juesuan_status": ctypes.c_int32})
    if declared in numbers:
        return numbers[declared]
    base, stars = re.fullmatch(r"(?:const )?(\w+)(\*+)", declared).groups()
    if base == "char":
        return ctypes.c_char_p
    kind = numbers[base] if base in numbers else getattr(_native, camel(base[len("juesuan_") :]))
    for _ in stars:
        kind = ctypes.POINTER(kind)
    return kind


def test_every_function_of_the_header_is_declared_once():
    assert sorted(name for _, name, _ in FUNCTIONS) == sorted([*_native._CHECKED, *_native._PLAIN])


def test_the_package_has_the_version_of_the_library():
    assert importlib.metadata.version("juesuan") == juesuan.version()
