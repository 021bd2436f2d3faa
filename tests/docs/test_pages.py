import re
from pathlib import Path

import pytest

from tests.docs import made
from tests.docs.pages import DOCS, ROOT, anchors, links, made_in, pages, prose, with_made

PAGES = pages()
NAMES = [str(path.relative_to(ROOT)) for path in PAGES]
PARTS = made.parts()


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_links_lead_somewhere(page: Path):
    for target in links(page):
        assert "://" not in target, f"{target}: the docs can be read without a network"
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        assert file.exists(), target
        assert not anchor or anchor in anchors(file), target


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_made_parts_are_current(page: Path):
    text = page.read_text(encoding="utf-8")
    assert with_made(text, PARTS) == text, "run: python -m tests.docs.renew"


def test_every_made_part_stands_on_a_page():
    assert sorted(n for p in PAGES for n in made_in(p.read_text(encoding="utf-8"))) == sorted(PARTS)


def test_the_index_leads_to_every_page():
    reached = {(DOCS / target.partition("#")[0]).resolve() for target in links(DOCS / "index.md")}
    for page in DOCS.glob("*.md"):
        assert page.name == "index.md" or page in reached, page.name
    listed = {DOCS / "decisions" / target for target in links(DOCS / "decisions" / "README.md")}
    assert listed == set((DOCS / "decisions").glob("0*.md"))


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_one_sentence_a_line(page: Path):
    for line in prose(page).splitlines():
        if re.match(r"[A-Z]", line) and page.parent.name != "decisions" and page.parent != ROOT:
            assert not re.search(r"[a-z`)]\. [A-Z]", line), line


def test_the_picture_is_small_and_as_wide_as_a_screen():
    content = (DOCS / "images" / "dossier.png").read_bytes()
    assert content.startswith(b"\x89PNG")
    assert int.from_bytes(content[16:20], "big") == 1280
    assert len(content) <= 250_000
