"""Which kernels a process computes with, and how to ask for those of an older or a wider processor.

    OPENBLAS_CORETYPE=SkylakeX python -m tests.processors SkylakeX    # exit status 0 if it runs on these, else 1

OpenBLAS takes what OPENBLAS_CORETYPE names only if it was built with it and the processor can run it, and falls back
in silence. The wheels of numpy have five: Prescott, Nehalem, Sandybridge, Haswell and SkylakeX. To them Zen is Haswell,
and Cooperlake and SapphireRapids are SkylakeX.
"""

import ctypes
import os
import sys
from pathlib import Path

import numpy  # noqa: F401  loads OpenBLAS
from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__

ALIASES = {"Katmai": "Prescott"}  # the oldest name that shares a kernel is the one that OpenBLAS gives
WIDE = "SkylakeX"                 # needs AVX-512


def core() -> str | None:
    """The kernel that OpenBLAS runs in this process, as OPENBLAS_CORETYPE spells it; None where it cannot be told."""
    for library in _loaded():
        for name in ("scipy_openblas_get_corename64_", "scipy_openblas_get_corename", "openblas_get_corename64_",
                     "openblas_get_corename"):
            asked = getattr(library, name, None)
            if asked is not None:
                asked.restype = ctypes.c_char_p
                said = asked().decode()
                return ALIASES.get(said, said)
    return None


def older() -> dict[str, str]:
    """The environment of a process that computes as on the oldest processor that numpy supports."""
    already = os.environ.get("NPY_DISABLE_CPU_FEATURES", "").split()
    return {"OPENBLAS_CORETYPE": "Prescott", "NPY_DISABLE_CPU_FEATURES": " ".join([*already, *own_loops()])}


def own_loops(beyond="") -> list[str]:
    """The features of this processor for which numpy has loops of its own, beyond those it takes for granted.

    beyond="AVX2": only those that want AVX-512, which a processor with AVX2 need not have.
    """
    wide = ("X86_V4", "AVX512")
    return [name for name in __cpu_dispatch__ if __cpu_features__[name] and (not beyond or name.startswith(wide))]


def has_avx512() -> bool:
    """Whether this processor can run the wide kernel."""
    return any(__cpu_features__.get(name) for name in ("X86_V4", "AVX512_SKX", "AVX512F"))


def _loaded():
    """The libraries of this process whose name has openblas in it."""
    maps = Path("/proc/self/maps")
    lines = maps.read_text().splitlines() if maps.exists() else []
    for path in sorted({line.split(maxsplit=5)[5] for line in lines if "openblas" in line.lower()}):
        yield ctypes.CDLL(path)


def main(wanted: str) -> int:
    """Say in one line which kernel runs."""
    if wanted == WIDE and not has_avx512():
        print(f"This processor has no AVX-512: nothing is tried on the kernel {wanted}.")
        return 1
    real = core()
    loops = ", ".join(own_loops()) or "none"
    print(f"Asked for the kernel {wanted}; {real} runs. numpy's own loops beyond the baseline: {loops}.")
    return 0 if real == wanted else 1


if __name__ == "__main__":
    sys.exit(main(os.environ.get("OPENBLAS_CORETYPE", "") if len(sys.argv) < 2 else sys.argv[1]))
