"""How soon the pages of a site can be read.

`python -m tests.site.arriving OUT` after `python3 -m lessons_lib site OUT`.

For each page: its first words on the screen, and the whole text there to be scrolled and pressed, in ms from the click,
in a Chromium that has seen nothing of the site before, from a server of this machine; the best of some visits. And its
bytes before the pictures, as they are and in gzip: the page without them, and what all pages share.
"""

import gzip
import re
import sys
from pathlib import Path

from lessons_lib.benchmark.lab import chrome
from tests.site.serving import served

VISITS = 5
SHARED = ("site.css", "site.js", "live/live.css", "live/live.js")
PICTURE = re.compile(rb"<svg.*?</svg>", re.DOTALL)   # where a picture moves, the page itself brings the first one
# Waits until something has been painted. In ms since the visit began.
TIMES = """() => new Promise(told => new PerformanceObserver(seen => {
    const painted = seen.getEntriesByName("first-contentful-paint")[0];
    const [visit] = performance.getEntriesByType("navigation");
    if (painted) told([painted.startTime, visit.domContentLoadedEventEnd]);
}).observe({type: "paint", buffered: true}))"""


def arrivals(out: Path, browser) -> None:
    """Print the table, a row for every page of the folder."""
    shared = [(out / name).read_bytes() for name in SHARED]
    print("page: first words and whole text after the click; bytes before its pictures (in gzip), "
          f"with the {kilo(shared)} that pages share")
    with served(out) as address:
        for path in sorted(out.glob("*.html"), key=lambda path: (path.stem != "index", path)):
            first, whole = map(min, zip(*(visit(browser, f"{address}{path.name}") for _ in range(VISITS)), strict=True))
            text = PICTURE.sub(b"", path.read_bytes())
            print(f"{path.stem:24} {first:5.0f} ms  {whole:5.0f} ms  {kilo([text])}, {kilo([text, *shared])} in all",
                  flush=True)


def visit(browser, address: str) -> list[float]:
    """The ms until the first words and the whole text of a page are there, for who was never here."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = context.new_page()
    page.goto(address)
    times = page.evaluate(TIMES)
    context.close()
    return times


def kilo(files: list[bytes]) -> str:
    return f"{sum(map(len, files)) / 1000:.0f} kB ({sum(len(gzip.compress(file, 9)) for file in files) / 1000:.0f})"


if __name__ == "__main__":
    with chrome() as chromium:
        arrivals(Path(sys.argv[1]), chromium)
