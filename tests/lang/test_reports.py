import pytest

from crosswitness.lang.reports import reports
from tests.lang.spoken import line, said


def told(text: str) -> list[tuple[str, str | None, list[str | None]]]:
    found = line(text)
    return [
        (
            r.voice.rule,
            said(text, found, r.voice.source),
            [said(text, found, c) for c in r.contents],
        )
        for r in reports(found)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jonas Weir said that it rained.", ("PRE", "Jonas Weir", ["it rained"])),
        ("Jonas Weir said the road was wet.", ("PRE", "Jonas Weir", ["the road was wet"])),
        ("Jonas Weir told reporters that it rained.", ("PRE", "Jonas Weir", ["it rained"])),
        ("Jonas Weir vowed to mend the road.", ("PRE", "Jonas Weir", ["to mend the road"])),
        ("The road was wet, Jonas Weir said.", ("POST", "Jonas Weir", ["The road was wet"])),
        (
            "The road was wet, according to Jonas Weir.",
            ("ACC", "Jonas Weir", ["The road was wet"]),
        ),
        ("The road, he said, was wet again.", ("POST", "he", ["The road", "was wet again"])),
        ("Jonas Weir lauded the road crew.", ("EVAL", "Jonas Weir", ["the road crew"])),
        (
            "The road was reportedly wet.",
            ("HEARSAY", None, ["The road was reportedly wet"]),
        ),
    ],
)
def test_patterns(text: str, expected: tuple[str, str | None, list[str]]):
    assert told(text) == [expected]


def test_a_participle_takes_up_where_the_clause_ends():
    assert told("Jonas Weir said that it rained, adding that the road was wet.") == [
        ("PRE", "Jonas Weir", ["it rained"]),
        ("PART", "Jonas Weir", ["the road was wet"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jonas Weir believes that it rained.",
        "Jonas Weir said “it rained all night.”",
        "The plan aims to mend the road.",
        "Jonas Weir said nothing.",
        "The road was wet.",
    ],
)
def test_what_is_no_speech_without_marks(text: str):
    assert told(text) == []
