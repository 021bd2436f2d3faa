import pytest

from crosswitness.lang.naming.governments import reading
from crosswitness.model.annotation import MentionKind
from tests.lang.naming.making import line

PLACE, GOVERNMENT = MentionKind.PLACE, MentionKind.GOVERNMENT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He landed in Oslo", PLACE),
        ("the Norwegian capital Oslo", PLACE),
        ("the suburbs of Oslo", PLACE),
        ("Oslo airport was shut", PLACE),
        ("Oslo’s airport was shut", PLACE),
        ("Oslo has refused", GOVERNMENT),
        ("as long as Oslo requests it", GOVERNMENT),
        ("Oslo suburbs burned", PLACE),
        ("Oslo’s offer", GOVERNMENT),
        ("Oslo’s Old Bridge", PLACE),
        ("relations with Oslo", GOVERNMENT),
        ("blamed on Oslo", GOVERNMENT),
        ("Oslo-Nairobi ties", GOVERNMENT),
        ("Oslo and its fjord", PLACE),
        ("Oslo and Nairobi traded accusations", GOVERNMENT),
    ],
)
def test_a_capital_is_a_place_or_a_government(text: str, expected: MentionKind) -> None:
    made = line(text)
    match = next(m for m in made.names if m.entry.group == "capital")
    assert reading(made, match) is expected
