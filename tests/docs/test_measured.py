import re

from tests.docs import measured
from tests.docs.pages import DOCS, ROOT


def test_figures_of_the_readme_stand_on_the_page_of_all_figures():
    lines = measured.shown(ROOT / "README.md", "short").splitlines()[2:]
    every = measured.shown(DOCS / "measured.md", "full")
    assert lines
    for line in lines:
        assert line.partition(" | ")[2] in every, line


def test_cells_show_counts_and_shares():
    row = {"set": "a/b", "part": "score", "metric": "F1", "value": 0.8765, "peer": ""}
    assert measured.cells(row) == "a/b (score) | F1 | 0.876 | –"
    assert " | 1,234 | " in measured.cells({**row, "value": 1234.0})


def test_parts_without_new_figures_stay():
    page = "<!-- measured: bench -->\nold\n<!-- end: bench -->\n"
    assert measured.put(page, {}) == page
    assert "new" in measured.put(page, {"bench": "new"})


def test_the_page_names_the_commands_that_print_the_figures():
    page = (DOCS / "measured.md").read_text(encoding="utf-8")
    for command in ("make gold", "make bench"):
        assert f"`{command}`" in page
    assert re.search(r"```text\n.*\d", measured.shown(DOCS / "measured.md", "bench"), re.DOTALL)
