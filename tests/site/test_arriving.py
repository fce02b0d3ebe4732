"""The table of how soon pages can be read has a row for every page, and bytes that are those of the files."""

import re
import shutil

from tests.site.arriving import SHARED, arrivals


def test_every_page_has_its_row(site, tmp_path, browser, capsys):
    names = ["index", "02_dinner"]
    for name in ("pictures", "live"):
        shutil.copytree(site / name, tmp_path / name)
    for name in ("site.css", "site.js", *(f"{name}.html" for name in names)):
        shutil.copy(site / name, tmp_path)
    arrivals(tmp_path, browser)
    rows = re.findall(r"^(\w+) +(\d+) ms +(\d+) ms +(\d+) kB \(\d+\), (\d+) kB", capsys.readouterr().out, re.MULTILINE)
    assert [row[0] for row in rows] == names and all(int(first) > 0 for _, first, *_ in rows)
    shared = sum((site / name).stat().st_size for name in SHARED)
    for name, _, whole, own, all_of_it in rows:
        assert int(whole) > 0 and abs(int(own) + shared / 1000 - int(all_of_it)) <= 1
        assert int(own) < (site / f"{name}.html").stat().st_size / 1000   # without the live picture that stands in it
