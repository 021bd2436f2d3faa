from crosswitness.lang.shingles import BREAK
from crosswitness.linkers.copied_words import body_words, sentence_of
from crosswitness.model.annotation import Origin, Segment, SegmentKind
from crosswitness.model.layers import Layers
from tests.support import layers

ORIGIN = Origin(stage="test", version=1)


def report(*parts: tuple[SegmentKind, str]) -> Layers:
    bare = layers("\n".join(words for _, words in parts), outlet="A")
    made, at = [], 0
    for kind, words in parts:
        extent = bare.document.span(at, at + len(words))
        made.append(Segment(extent=extent, kind=kind, rule="test", origin=ORIGIN))
        at += len(words) + 1
    return bare.adding(made)


def quoted(one: Layers) -> str:
    found, flags = body_words(one)
    return " ".join(word.folded for word, flag in zip(found, flags, strict=True) if flag)


def test_a_break_stands_where_a_caption_parts_two_stretches_of_the_body() -> None:
    one = report(
        (SegmentKind.BODY, "one two"), (SegmentKind.CAPTION, "three"), (SegmentKind.BODY, "four")
    )
    found, _ = body_words(one)
    assert [word.folded for word in found] == ["one", "two", BREAK, "four"]


def test_words_between_marks_are_quoted() -> None:
    assert quoted(report((SegmentKind.BODY, "Venn said “all are safe” at noon."))) == "all are safe"


def test_the_words_of_an_embedded_post_are_quoted_and_its_signature_is_not() -> None:
    post = "All are safe. — Orla Venn (@orlavenn) May 14, 2031"
    assert (
        quoted(report((SegmentKind.BODY, "Venn wrote:"), (SegmentKind.BODY, post)))
        == "all are safe"
    )


def test_without_sentences_each_segment_counts_as_one() -> None:
    one = report((SegmentKind.BODY, "one two"), (SegmentKind.BODY, "three"))
    assert sentence_of(one, body_words(one)[0]) == [1, 1, 2]
