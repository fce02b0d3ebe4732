"""How wide a text will be, from a small table of DejaVu Sans's own widths, so that no two texts ever meet.

`python -m lessons_lib.drawing.measure` remakes the table from the font that matplotlib ships.
"""

import json
import re
from functools import lru_cache
from pathlib import Path

TABLE = Path(__file__).with_name("dejavu_widths.json")
SPARE = 1.10       # a reader's own sans-serif may be wider than DejaVu's
SUBSCRIPT = 0.72   # size of a subscript beside its letter

_PARTS = re.compile(r"_\{([^}]*)\}|\^\{([^}]*)\}")


def parts(markup: str) -> list[tuple[str, str]]:
    """Split "h_{t-1}" into [("h", ""), ("t-1", "_")]: text, and "" or "_" (below) or "^" (above)."""
    found, at = [], 0
    for match in _PARTS.finditer(markup):
        found.append((markup[at:match.start()], ""))
        found.append((match[1], "_") if match[1] is not None else (match[2], "^"))
        at = match.end()
    found.append((markup[at:], ""))
    return [(text, level) for text, level in found if text]


def in_words(markup: str) -> str:
    """The text where nothing can stand higher or lower, without brackets: "10^{−6}" is "10^−6"."""
    return "".join(level + text for text, level in parts(markup))


@lru_cache(maxsize=4096)
def text_width(markup: str, size: float, bold: bool = False) -> float:
    """Width in px of a line of text at a font size in px, with 10 % to spare. Unknown characters count as wide."""
    widths = _table()["bold" if bold else "regular"]
    units = sum(
        sum(widths.get(char, widths["W"]) for char in text) * (SUBSCRIPT if level else 1)
        for text, level in parts(markup)
    )
    return units * size / 1000 * SPARE


def wrap(markup: str, width: float, size: float, bold: bool = False) -> list[str]:
    """Break a sentence into lines of at most `width` px; a single longer word keeps a line of its own."""
    lines = [""]
    for word in markup.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size, bold) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, int]]:
    stored = json.loads(TABLE.read_text(encoding="utf-8"))
    return {face: {char: width for width, chars in groups.items() for char in chars}
            for face, groups in ((face, {int(w): c for w, c in g.items()}) for face, g in stored.items())}


def characters() -> str:
    """Every character a picture may use: Latin-1, Greek, and the signs of our formulas and labels."""
    ranges = [(0x20, 0x7E), (0xA1, 0x17E), (0x300, 0x303), (0x391, 0x3C9), (0x2010, 0x2026), (0x2070, 0x208E)]
    signs = "−×·→←↑↓⊕⊗⊙∘∂∑∏√∞≈≠≤≥∈✓✗●○■□▲▼σλτ…⟲₀₁₂₃½¼"
    return "".join(dict.fromkeys("".join(chr(n) for a, b in ranges for n in range(a, b + 1)) + signs))


def measure_font(path: Path) -> dict[str, str]:
    """Widths of a TrueType font, in thousandths of its size, as {width: characters of that width}."""
    from fontTools.ttLib import TTFont

    font = TTFont(path)
    glyphs, advance, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    groups: dict[int, str] = {}
    for char in characters():
        if ord(char) in glyphs:
            width = round(advance[glyphs[ord(char)]][0] * 1000 / em)
            groups[width] = groups.get(width, "") + char
    return {str(width): groups[width] for width in sorted(groups)}


def font_file(bold: bool = False) -> Path:
    """The DejaVu Sans that matplotlib ships: the same bytes on every machine."""
    import matplotlib

    return Path(matplotlib.get_data_path(), "fonts", "ttf", "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")


if __name__ == "__main__":
    faces = {"regular": measure_font(font_file()), "bold": measure_font(font_file(bold=True))}
    TABLE.write_text(json.dumps(faces, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{TABLE.name}: {TABLE.stat().st_size} bytes")
