import re

from crosswitness.annotators.chain_quoted import unquoted
from crosswitness.annotators.chain_reference import Unit
from crosswitness.model.annotation import SegmentKind
from crosswitness.model.span import Span


def found(*sentences: str, kind: SegmentKind = SegmentKind.BODY) -> list[tuple[int, int]]:
    """Return the number of the sentence and the place in it of each "he" outside quotations.

    The first sentence is of the kind; a white space that ends a sentence stands behind it.
    """
    units, starts, start = [], [], 0
    for sentence in sentences:
        place = Span(document="d", start=start, end=start + len(sentence.rstrip()))
        units.append(Unit(SegmentKind.BODY if units else kind, place))
        starts.append(start)
        start += len(sentence)
    matches = unquoted("".join(sentences), units, re.compile("he"))
    return [(number, match.start() - starts[number]) for number, match in matches]


def test_words_in_a_quotation_are_left_out() -> None:
    assert found("he “he” he") == [(0, 0), (0, 8)]
    assert found('he "he" he') == [(0, 0), (0, 8)]


def test_a_quotation_goes_on_over_sentences_until_the_paragraph_ends() -> None:
    assert found("“he ", "he” he") == [(1, 4)]
    assert found("“he\n", "he") == [(1, 0)]


def test_captions_and_titles_are_not_running_text() -> None:
    assert found("he ", "he", kind=SegmentKind.CAPTION) == [(1, 0)]
