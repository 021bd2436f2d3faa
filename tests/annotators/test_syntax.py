import pytest

from crosswitness.annotators.syntax import SyntaxOptions, annotate, is_tree, read
from crosswitness.lang.backends import fix, load
from crosswitness.model.annotation import (
    Language,
    Parse,
    Segment,
    SegmentKind,
    Sentence,
)
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from tests.annotators.test_mentions import TEST
from tests.lang.fakes import FakeParser, Said, install
from tests.support import layers

TEXT = "Harbour Strike Ends After Talks\nLem sang. Zarn fell.\nLem chantait.\nLem"
LINES = (
    (SegmentKind.TITLE, "en", (0, 31), ((0, 31),)),
    (SegmentKind.BODY, "en", (32, 52), ((32, 41), (42, 52))),
    (SegmentKind.BODY, "fr", (53, 66), ((53, 66),)),
)


@pytest.fixture(autouse=True)
def _fresh():
    yield
    load.cache_clear()


def report() -> Layers:
    """Return a headline, an English paragraph and a French one."""
    made = layers(TEXT)
    for kind, code, place, sentences in LINES:
        extent = made.document.span(*place)
        made = made.adding(
            (
                Segment(extent=extent, origin=TEST, kind=kind, rule="line"),
                Language(extent=extent, origin=TEST, code=code, confidence=1.0),
                *(Sentence(extent=made.document.span(*s), origin=TEST) for s in sentences),
            )
        )
    return made


def test_english_sentences_outside_headlines_are_read():
    assert [TEXT[s.start : s.end] for s in read(report())] == ["Lem sang.", "Zarn fell."]


def test_a_parse_stands_where_its_words_stand(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch, fake=lambda argument: FakeParser())
    made = list(annotate(report(), SyntaxOptions(fixed=(fix("fake"),))))
    parses = [item for item in made if isinstance(item, Parse)]
    assert len(parses) == len(made) == 2
    words = [[w.place.of(TEXT) for w in parse.words] for parse in parses]
    assert words == [["Lem", "sang."], ["Zarn", "fell."]]
    assert [w.head for w in parses[0].words] == [-1, 0]
    assert {parse.parser for parse in parses} == {"fake"}


def test_without_a_parser_nothing_is_made():
    assert list(annotate(report(), SyntaxOptions())) == []


def test_what_is_no_tree_is_an_issue(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch, fake=lambda argument: FakeParser(head=5))
    made = list(annotate(report(), SyntaxOptions(fixed=(fix("fake"),))))
    assert [item.code for item in made if isinstance(item, Issue)] == ["S201", "S201"]


def said(*words: tuple[int, int, int]) -> list[Said]:
    return [Said(start, stop, "X", "", head, "dep") for start, stop, head in words]


@pytest.mark.parametrize(
    ("words", "good"),
    [
        (said((0, 2, 1), (2, 4, -1)), True),
        (said((0, 2, 1), (2, 4, 0), (5, 6, -1)), False),
        (said((0, 2, -1), (2, 4, -1)), False),
        (said((0, 2, -1), (1, 4, 0)), False),
        (said((0, 2, -1), (2, 2, 0)), False),
        (said((0, 2, -1), (2, 9, 0)), False),
        ([], False),
    ],
    ids=["tree", "circle", "two roots", "overlap", "empty", "outside", "nothing"],
)
def test_a_tree_has_one_root_and_words_in_order(words: list[Said], good: bool):
    assert is_tree(words, 8) is good
