"""The one kernel of the lessons: whatever a machine calls "python3", they run in the Python that runs this."""

import sys

from ipykernel.kernelspec import KERNEL_NAME, RESOURCES, get_kernel_dict
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager


class OurKernel(KernelSpecManager):
    """Every name of a kernel means this one: a stale "python3" of the machine's is not asked."""

    def find_kernel_specs(self) -> dict[str, str]:
        return {KERNEL_NAME: RESOURCES}

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        # -P: a file of the learner's that is called random.py is not numpy's business.
        command = [sys.executable, "-P", "-m", "lessons_lib.front_door.kernel", "-f", "{connection_file}"]
        return KernelSpec(resource_dir=RESOURCES, **{**get_kernel_dict(), "argv": command})
