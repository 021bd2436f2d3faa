"""Where the body stands: alignment to the text, own labels, and pages that are too much."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.readers.body import BodyOptions, align, find_body
from crosswitness.readers.decode import decode
from crosswitness.readers.visible import scan

SENTENCE = "The harbour was closed on Monday after a crane fell into the basin, the port said. "
ARTICLE = (
    f"<article><h1>Crane falls</h1><p>{SENTENCE * 3}<p>Nobody was hurt. {SENTENCE * 2}</article>"
)
MENU = "<nav>" + "".join(f"<li><a href=/{n}>Section {n}</a>" for n in range(20)) + "</nav>"


@given(st.lists(st.text("ab é“\u00ad\u200b", min_size=1, max_size=30), min_size=1, max_size=6))
def test_paragraphs_of_the_text_are_found_whole(paragraphs: list[str]) -> None:
    paragraphs = [f"{n} {paragraph} begins and ends {n}." for n, paragraph in enumerate(paragraphs)]
    text = "Menu\n\n" + "\n\n".join(paragraphs) + "\n\nFooter"
    squeezed = [" ".join(paragraph.replace("\u00ad", "").split()) for paragraph in paragraphs]
    assert [text[a:b] for a, b in align(squeezed, text)] == paragraphs


def test_a_paragraph_that_stands_in_parts_is_found_in_parts() -> None:
    text = "The mayor spoke on Friday. [Advertisement] She promised a new bridge by spring."
    wanted = ["The mayor spoke on Friday. She promised a new bridge by spring."]
    assert [text[a:b] for a, b in align(wanted, text)] == [
        "The mayor spoke on Friday.",
        "She promised a new bridge by spring.",
    ]


def test_decomposed_letters_are_found_by_composed_ones() -> None:
    text = "x Cafe\u0301 terrace opens for summer y"
    ((start, end),) = align(["Café terrace opens for summer"], text)
    assert text[start:end] == "Cafe\u0301 terrace opens for summer"


def test_a_repeated_paragraph_is_found_after_the_one_before_it() -> None:
    text = f"{SENTENCE}\n\nFirst paragraph here.\n\n{SENTENCE}\n\nLast."
    found = align(["First paragraph here.", SENTENCE], text)
    assert found[0][0] == text.index("First")
    assert found[1][0] == text.rindex("The harbour")


def test_the_body_of_a_page_leaves_its_menu_out() -> None:
    page = scan(decode((MENU + ARTICLE).encode()))
    text = page.composer.text()
    ranges, uncertain = find_body(page, text, BodyOptions())
    assert uncertain is None
    body = "\n".join(text[a:b] for a, b in ranges)
    assert "Nobody was hurt." in body
    assert "Section" not in body
    assert body.count("crane") == 5


@pytest.mark.parametrize(
    "hostile",
    [
        "<p " + " ".join(f"a{n}=1" for n in range(45_000)) + ">",
        "<div>" * 10_000,
        "<p>x" * 100_000,
        "<!-- " + "x" * 6_000_000 + " -->",
    ],
)
def test_a_page_that_is_too_much_is_labelled_by_blocks(hostile: str) -> None:
    start = time.process_time()
    page = scan(decode((hostile + MENU + ARTICLE).encode()))
    text = page.composer.text()
    ranges, uncertain = find_body(page, text, BodyOptions())
    assert time.process_time() - start < 5
    assert uncertain is not None
    assert uncertain[0] == "R208"
    body = "\n".join(text[a:b] for a, b in ranges)
    assert "Nobody was hurt." in body
    assert "Section" not in body


def test_a_page_without_prose_has_no_body() -> None:
    page = scan(decode(MENU.encode()))
    ranges, uncertain = find_body(page, page.composer.text(), BodyOptions())
    assert ranges == ()
    assert uncertain is not None
    assert uncertain[0] == "R209"
