"""Marks keep the text: strip the tags, resolve the references, and it is all there."""

import re
from html import unescape

from hypothesis import example, given
from hypothesis import strategies as st

from crosswitness.exports.check import read_page
from crosswitness.exports.marks import Mark, attribute, render, words

UNUSUAL = "a <b>&\"'\r\n\t😀e\u0301\u202e\u2066\u200c\u200f\ufeffשלוםسلام\x01\x85]]>"
texts = st.text(st.one_of(st.sampled_from(UNUSUAL), st.characters(exclude_categories=["Cs"])))


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(texts.filter(lambda t: "\0" not in t))
    place = st.integers(0, max(0, len(text)))
    found = draw(st.lists(st.tuples(place, place, st.sampled_from(["", "person", "time"]))))
    return text, [
        Mark(low, high, kind, f"s-{low}-{high}") for low, high, kind in found if low < high
    ]


def plain(html: str) -> str:
    """Return the text as a browser would read it."""
    return read_page(f'<div data-text="d">{html}</div>').texts[0][1]


@given(marked())
@example(("<script>alert(1)</script>\r\n&amp;", [Mark(0, 8, "person"), Mark(4, 12, "time")]))
def test_the_text_comes_back(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    assert plain(render(text, marks)) == text


@given(marked(), st.integers(0, 40), st.integers(0, 40))
def test_a_part_of_the_text_comes_back(case: tuple[str, list[Mark]], a: int, b: int) -> None:
    text, marks = case
    low, high = sorted((min(a, len(text)), min(b, len(text))))
    assert plain(render(text, marks, low, high)) == text[low:high]


@given(marked())
def test_each_mark_has_one_id_and_covers_its_words(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    html = str(render(text, marks))
    for mark in marks:
        assert html.count(f' id="{mark.anchor}"') == 1
    assert html.count("<mark") == html.count("</mark>")


def test_nested_marks_stay_whole_and_crossing_marks_are_cut() -> None:
    nested = render("abcdef", [Mark(1, 5, "q", "o"), Mark(2, 4, "p", "i")])
    assert str(nested) == 'a<mark class="q" id="o">b<mark class="p" id="i">cd</mark>e</mark>f'
    crossing = render("abcdef", [Mark(0, 3, "q", "x"), Mark(2, 5, "p", "y")])
    assert str(crossing) == (
        '<mark class="q" id="x">ab<mark class="p" id="y">c</mark></mark>'
        '<mark class="p" data-of="y">de</mark>f'
    )


def test_marks_on_the_same_words_are_one_element() -> None:
    html = render("abc", [Mark(0, 3, "person", ""), Mark(0, 3, "quotation", "s")])
    assert str(html) == '<mark class="person quotation" id="s">abc</mark>'


def test_a_mark_that_begins_before_the_part_has_no_id_in_it() -> None:
    assert str(render("abcdef", [Mark(0, 4, "", "x")], 2, 6)) == '<mark data-of="x">cd</mark>ef'


def test_two_marks_that_a_part_cuts_to_the_same_words_keep_an_id_each() -> None:
    cut = render("abcdef", [Mark(0, 3, "", "x"), Mark(0, 6, "", "y")], 0, 3)
    assert str(cut) == '<mark id="x"><mark id="y">abc</mark></mark>'


@given(marked(), st.integers(0, 40))
def test_each_mark_has_one_id_in_the_parts_of_a_text(case: tuple[str, list[Mark]], at: int) -> None:
    text, marks = case
    parts = str(render(text, marks, 0, min(at, len(text)))) + str(
        render(text, marks, min(at, len(text)))
    )
    for mark in marks:
        assert parts.count(f' id="{mark.anchor}"') == 1


def test_controls_are_shown_by_number() -> None:
    assert str(words("a\u202eb")) == 'a<bdi class="cf" data-cp="U+202E">\u202e</bdi>b'
    assert "U+0000" in str(words("\0"))
    assert str(words("می‌خواهم")) == "می‌خواهم"


def test_what_a_page_cannot_hold_is_replaced() -> None:
    assert plain(str(words("a\0b\ud800"))) == "a\ufffdb\ufffd"


def test_attributes_lose_hidden_characters_and_stay_quoted() -> None:
    assert str(attribute('x" onclick="y\u202e\r')) == "x&#34; onclick=&#34;y\r"


def test_stripping_tags_by_hand_gives_the_same() -> None:
    html = str(render("1 < 2 & “so”", [Mark(0, 5, "figure")]))
    assert unescape(re.sub("<[^>]+>", "", html)) == "1 < 2 & “so”"
