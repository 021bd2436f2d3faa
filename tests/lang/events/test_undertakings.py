import pytest

from crosswitness.lang.events.patterns import tokens
from crosswitness.lang.events.undertakings import undertakings


def clauses(text: str) -> list[str]:
    line = tokens(text, 0, len(text))
    return [text[line[a].start : line[c - 1].end] for a, _, c in undertakings(line)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Merovia will open two sluices.", ["Merovia will open two sluices"]),
        ("We shall protect the river, he said", ["We shall protect the river"]),
        (
            "Merovia will open the dam and both sides will patrol the river.",
            ["Merovia will open the dam", "both sides will patrol the river"],
        ),
        ("It will be late", []),
        ("the weather will turn", []),
    ],
)
def test_clauses_of_undertaking(text: str, expected: list[str]):
    assert clauses(text) == expected
