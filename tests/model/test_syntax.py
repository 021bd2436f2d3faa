import pytest

from crosswitness.model.annotation import Origin, Parse
from crosswitness.model.base import ParsedWord
from crosswitness.model.errors import ModelError
from crosswitness.model.span import Span

TEST = Origin(stage="test", version=1)


def span(start: int, end: int) -> Span:
    return Span(document="d1", start=start, end=end)


def parse(*heads: int) -> Parse:
    words = tuple(
        ParsedWord(place=span(at, at + 1), upos="X", xpos="", head=head, relation="dep")
        for at, head in enumerate(heads)
    )
    return Parse(extent=span(0, 9), origin=TEST, words=words, parser="fake")


def test_the_words_are_evidence():
    assert parse(-1, 0).evidence == (span(0, 9), span(0, 1), span(1, 2))


@pytest.mark.parametrize("heads", [(), (0, 0), (-1, -1), (-1, 2), (-1, -2)])
def test_what_has_no_single_root_is_no_parse(heads: tuple[int, ...]):
    with pytest.raises(ModelError):
        parse(*heads)
