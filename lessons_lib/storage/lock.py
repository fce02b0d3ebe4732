"""A file lock that one process holds, and that goes when its holders go, even by kill -9. Standard library only."""

import os

try:
    import fcntl
except ImportError:  # Windows
    import msvcrt


def take(descriptor: int) -> bool:
    """Take the lock of an open file if it is free. A disk that knows no locks lets everybody in."""
    try:
        if os.name == "nt":
            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True
