"""The benchmark's table, line by line: a training step beside PyTorch's, a move of the gate bench beside interact's."""


def speed(row: dict) -> float:
    """Our speed as a multiple of PyTorch's."""
    return row["ms"]["PyTorch"] / row["ms"]["ours"]


def heading(threads: int) -> str:
    return (f"\nOne training step, ms (median), {threads} thread{'s' * (threads > 1)}\n"
            f"{'net':5}{'T, B, D = K, H':>20}{'ours':>9}{'PyTorch':>9}{'plain':>9}{'products':>9}"
            f"{'x PyTorch':>11}{'goal':>6}{'x plain':>9}")


def told(row: dict) -> str:
    """One net, one size; "<" marks a goal that is missed."""
    ms = row["ms"]
    mark = " " if speed(row) >= row["goal"] else "<"
    return (f"{row['net']:5}{str(tuple(row['sizes'])):>20}{ms['ours']:9.2f}{ms['PyTorch']:9.2f}"
            f"{ms['step by step']:9.2f}{ms['products']:9.2f}{speed(row):10.2f}{mark}{row['goal']:6.1f}"
            f"{ms['step by step'] / ms['ours']:9.1f}")


def told_kernel(cost: dict) -> str:
    """What a move of the gate bench costs the kernel, with a learner's step and without."""
    goal = cost["goal"]
    lines = ["\nA move of the gate bench (lesson 09): ms of the kernel", f"{'':22}{'median':>9}{'95 %':>9}{'moves':>7}"]
    for name, took in cost.items():
        if name != "goal":
            marks = (" " if took[part] <= goal[part] else "<" for part in ("median", "p95"))
            lines.append(f"{name:22}{took['median']:8.2f}{next(marks)}{took['p95']:8.2f}{next(marks)}{took['moves']:7}")
    return "\n".join([*lines, f"{'goal':22}{goal['median']:8.2f} {goal['p95']:8.2f}"])


def told_screen(screen: dict) -> str:
    """How long a move takes to the screen, beside the same picture by interact and matplotlib."""
    mark = " " if screen["ratio"] >= screen["goal"] else "<"
    lines = (f"{name:22}{ms:8.1f}" for name, ms in screen["ms"].items())
    return "\n".join([f"\nFrom a key to the painted picture, in one Chromium: ms (median of {screen['moves']} moves)",
                      *lines, f"{'x interact':22}{screen['ratio']:8.1f}{mark}  goal {screen['goal']:.0f}"])


def goals(stored: dict) -> list[bool]:
    """Which goals are met, in the order of the table."""
    kernel, screen = stored["gate bench"]["kernel"], stored["gate bench"]["screen"]
    return [*(speed(row) >= row["goal"] for row in stored["rows"]),
            *(took[part] <= kernel["goal"][part] for name, took in kernel.items() if name != "goal"
              for part in ("median", "p95")), screen["ratio"] >= screen["goal"]]
