"""The memory that each learner's processes take: the server, and the kernel that it started."""

import psutil


def by_learner() -> tuple[dict[str, float], str]:
    """Learner -> MB, over all processes that were started from here and run for the learner; and how it was measured.

    "PSS": what several processes share is divided among them, so that the sum over a class is what it takes in all
    (/proc/PID/smaps_rollup). "RSS", where the system does not tell that: what is shared counts for each.
    """
    taken, how = {}, "PSS"
    for process in psutil.Process().children(recursive=True):
        try:
            learner = process.environ().get("JUPYTERHUB_USER")
            if not learner:
                continue
            try:
                bytes_taken = process.memory_full_info().pss
            except (AttributeError, psutil.AccessDenied):
                bytes_taken, how = process.memory_info().rss, "RSS"
        except (psutil.NoSuchProcess, psutil.ZombieProcess, psutil.AccessDenied):
            continue    # it has ended, or is another's
        taken[learner] = taken.get(learner, 0) + bytes_taken / 1e6
    return taken, how
