import pytest

from crosswitness.lang.phrases import noun_phrase
from crosswitness.lang.trailing import can_speak, is_clause, trailing
from tests.lang.spoken import line, said


def told(text: str) -> tuple[str | None, list[str | None]] | None:
    found = line(text)
    cue = next(cue for cue in found.cues.values() if cue.kind in ("say", "tell", "report"))
    report = trailing(found, cue, 0, len(found.tokens) - 1)
    if report is None:
        return None
    return said(text, found, report.voice.source), [said(text, found, c) for c in report.contents]


@pytest.mark.parametrize(
    ("text", "source", "contents"),
    [
        ("The road was wet, Jonas Weir said.", "Jonas Weir", ["The road was wet"]),
        ("The road was wet, Jonas Weir said on Friday.", "Jonas Weir", ["The road was wet"]),
        (
            "The road was wet, said Jonas Weir, a miller who lives there.",
            "Jonas Weir, a miller",
            ["The road was wet"],
        ),
        ("The road, he said, was wet.", "he", ["The road", "was wet"]),
        ("But the road, he told them, was wet.", "he", ["But the road", "was wet"]),
        ("The road, said Jonas Weir, was wet.", "Jonas Weir", ["The road", "was wet"]),
    ],
)
def test_cues_behind_or_inside(text: str, source: str, contents: list[str]):
    assert told(text) == (source, contents)


@pytest.mark.parametrize(
    "text",
    [
        "Jonas Weir said the road was wet.",
        "“It rained,” and the road, he said, was wet.",
        "After the rain, Jonas Weir said nothing.",
    ],
)
def test_other_places(text: str):
    assert told(text) is None


def test_a_clause_has_a_verb():
    found = line("the road was wet and the long dry summer road")
    assert is_clause(found, 0, 4)
    assert not is_clause(found, 5, 10)
    assert not is_clause(found, 0, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court underscores the need.", True),
        ("Oda Lindqvist underscores the need.", True),
        ("The officials in Netherby underscored the need.", True),
        ("She underscores the need.", True),
        ("The loan in Netherby underscores the need.", False),
        ("It underscores the need.", False),
        ("The loan said so.", True),
    ],
)
def test_who_can_speak(text: str, expected: bool):
    found = line(text)
    (cue,) = found.cues.values()
    phrase = noun_phrase(found, cue.first - 1, 0)
    assert phrase is not None
    assert can_speak(found, phrase, cue) is expected
