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
        (
            "Last year, he said, the road was wet.",
            ("POST", "he", ["Last year", "the road was wet"]),
        ),
        (
            "The road was wet, said Jonas Weir, who mends roads in Harbour Bay.",
            ("POST", "Jonas Weir", ["The road was wet"]),
        ),
        ("The road is wet, the survey found.", ("POST", "the survey", ["The road is wet"])),
        (
            "As Jonas Weir said on Monday, the road was wet.",
            ("AS", "Jonas Weir", ["the road was wet"]),
        ),
        (
            "A study by the Harbour Office showed fewer cars on the road.",
            ("PRE", "A study by the Harbour Office", ["fewer cars on the road"]),
        ),
        (
            "Jonas Weir told the Harbour Post he had mended the road.",
            ("PRE", "Jonas Weir", ["he had mended the road"]),
        ),
        (
            "Jonas Weir acknowledged privately that the road was wet.",
            ("PRE", "Jonas Weir", ["the road was wet"]),
        ),
        (
            "Jonas Weir asked the mayor whether the road was wet.",
            ("PRE", "Jonas Weir", ["whether the road was wet"]),
        ),
        ("He asked her to mend the road.", ("PRE", "He", ["to mend the road"])),
        (
            "Mayor Jonas Weir Says Road Will Stay Closed",
            ("PRE", "Mayor Jonas Weir", ["Road Will Stay Closed"]),
        ),
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
        "Jonas Weir asked about the road.",
        "There was no word as to the cause of it.",
        "Jonas Weir was asked whether the road was wet.",
        "If the rain goes on, the mayor could threaten to leave.",
        "Going into the night, the mayor held a lead of six votes.",
        "The mill found its road wet.",
        "The road was wet.",
    ],
)
def test_what_is_no_speech_without_marks(text: str):
    assert told(text) == []


def test_words_in_marks_after_another_verb_end_what_is_said():
    text = "Jonas Weir said the road was wet in May, which the mayor called “a lie and a shame.”"
    assert told(text) == [("PRE", "Jonas Weir", ["the road was wet in May"])]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Radio Harbour reported that Jonas Weir said the road was wet.", "PRE"),
        ("Radio Harbour reported that in a note, Jonas Weir said the road was wet.", "PRE"),
        ("Radio Harbour reported that the road was wet, Jonas Weir said.", "POST"),
    ],
)
def test_who_reports_that_somebody_says_it_only_passes_it_on(text: str, rule: str):
    assert told(text) == [(rule, "Jonas Weir", ["the road was wet"])]
