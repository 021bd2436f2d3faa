from hypothesis import given
from hypothesis import strategies as st

from crosswitness.annotators.quotations import DISAGREE, UNCLOSED
from crosswitness.model.annotation import Quotation, QuotationKind, SegmentKind
from tests.annotators.marked_text import paragraphs, quoted


def read(text: str, kind: SegmentKind = SegmentKind.BODY, **options: object):
    made, issues = quoted(paragraphs(text, kind), **options)
    return made, made.of(Quotation), issues


def test_kinds():
    made, found, _ = read(
        "“The pumps run again,” she said. The plan will “dry the shaft” soon, he said. "
        "Petra Kolb said that the pumps run."
    )
    assert {made.text(q.contents[0]): q.kind for q in found} == {
        "The pumps run again,": QuotationKind.DIRECT,
        "dry the shaft": QuotationKind.MIXED,
        "the pumps run": QuotationKind.INDIRECT,
    }


def test_an_unclosed_mark_is_flagged_and_reported():
    made, found, issues = read("Petra Kolb said: “The pumps run again.\nNothing else.")
    assert [q.flags for q in found] == [(UNCLOSED,)]
    assert [issue.code for issue in issues] == ["Q101"]
    assert made.text(issues[0].place) == "“"


def test_narrator_inside_the_marks_is_flagged_and_reported():
    made, found, issues = read(
        "Lena Fors said, “The treaty protects the herring, adding that her country signed it”."
    )
    marked = [q for q in found if q.kind is not QuotationKind.INDIRECT]
    assert [made.text(q.contents[0]) for q in marked] == ["The treaty protects the herring"]
    assert marked[0].flags == (DISAGREE,)
    assert "Q102" in [issue.code for issue in issues]


def test_a_speech_of_two_paragraphs_is_one_quotation():
    _, found, issues = read("“The first winter was hard.\n“The second was worse,” she said.")
    assert [len(q.contents) for q in found] == [2]
    assert issues == []
    assert found[0].flags == ()


def test_single_marks_of_a_headline_count_from_one_word():
    made, found, _ = read("Tram was 'speeding' before crash", SegmentKind.TITLE)
    assert [made.text(q.contents[0]) for q in found] == ["speeding"]


def test_boilerplate_and_comments_hold_no_quotation():
    for kind in (SegmentKind.BOILERPLATE, SegmentKind.COMMENT, SegmentKind.METADATA):
        assert read("“The pumps run again,” she said.", kind)[1] == ()


def test_options():
    assert len(read("It was an “old dry well” there.", min_words=4)[1]) == 0
    assert len(read("It was an “old dry well” there.", min_words=3)[1]) == 1
    assert len(read("Petra Kolb said that the pumps run.", indirect=False)[1]) == 0


WORDS = [
    "“",
    "”",
    '"',
    "’",
    "‘",
    "he",
    "said",
    "that",
    "the",
    "Kolb",
    "well",
    "dry",
    ",",
    ".",
    "\n",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_every_content_is_a_place_in_its_paragraph_and_a_second_run_agrees(words: list[str]):
    text = " ".join(words)
    if not text.strip():
        return
    made, found, _ = read(text)
    for quotation in found:
        for content in quotation.contents:
            assert "\n" not in made.text(content)
            assert made.text(content).strip() == made.text(content)
            assert quotation.extent.contains(content)
    again = read(text)[1]
    assert [q.id for q in found] == [q.id for q in again]


@given(st.permutations(['"', "“"]), st.permutations(['"', "”"]))
def test_straight_and_curly_marks_give_the_same_contents(opening: list[str], closing: list[str]):
    text = f"{opening[0]}The pumps run again,{closing[0]} she said."
    made, found, _ = read(text)
    assert [made.text(q.contents[0]) for q in found] == ["The pumps run again,"]


def test_a_mixed_quotation_knows_its_whole_clause():
    made, (quotation,), _ = read("Petra Kolb said the pumps were “old and very tired”.")
    assert quotation.clause is not None
    assert made.text(quotation.clause) == "the pumps were “old and very tired”"


def test_what_is_denied_and_what_is_no_clause_are_flagged():
    for text, flags in (
        ("Petra Kolb denied that the pumps had failed.", ("denied",)),
        ("Petra Kolb denied any part in the fire.", ()),
        ("Petra Kolb condemned the fire in the mill.", ("no clause",)),
        ("Petra Kolb said the pumps had failed.", ()),
    ):
        _, (quotation,), _ = read(text)
        assert quotation.flags == flags
