"""Puts the shared library named by JUESUAN_LIBRARY into the wheel, which is then one of its platform.

Without JUESUAN_LIBRARY the wheel holds Python alone and uses the library that the system has.
"""

import os
import shutil

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py

LIBRARY = os.environ.get("JUESUAN_LIBRARY")


class BuildWithLibrary(build_py):
    def run(self):
        super().run()
        if LIBRARY:
            shutil.copyfile(LIBRARY, os.path.join(self.build_lib, "juesuan", "libjuesuan_c.so"))


class DistributionWithLibrary(Distribution):
    def has_ext_modules(self):
        return bool(LIBRARY)


# Of setuptools or, before its version 70.1, of wheel.
bdist_wheel = Distribution().get_command_class("bdist_wheel")


class WheelOfAnyPython(bdist_wheel):
    def get_tag(self):
        return ("py3", "none", super().get_tag()[2])


setup(
    distclass=DistributionWithLibrary,
    cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": WheelOfAnyPython},
)
