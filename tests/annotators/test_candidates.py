from crosswitness.annotators.candidates import Candidate, choose, rivals
from crosswitness.model.annotation import Basis, Origin
from tests.support import document

ORIGIN = Origin(stage="metadata", version=1)
WHOLE = document("words").whole


def candidate(value: str, reason: str, refused: str = "") -> Candidate:
    return Candidate(extent=WHOLE, value=value, basis=Basis.TEXT, reason=reason, refused=refused)


UNKNOWN = Candidate(extent=WHOLE, value="", basis=Basis.NONE, reason="nothing says so")


def test_the_first_that_is_not_refused_is_chosen() -> None:
    found = [candidate("a", "label", "too old"), candidate("b", "byline"), candidate("c", "site")]
    made = list(choose("author", found, UNKNOWN, ORIGIN))
    assert [(item.value, item.chosen) for item in made] == [("a", False), ("b", True), ("c", False)]
    assert made[0].reason == "label; refused: too old"
    assert made[2].reason == "site; refused: byline is trusted more"


def test_nothing_left_is_unknown_with_a_reason() -> None:
    made = list(choose("author", [candidate("a", "label", "too old")], UNKNOWN, ORIGIN))
    assert [(item.value, item.basis, item.chosen) for item in made] == [
        ("a", Basis.TEXT, False),
        ("", Basis.NONE, True),
    ]
    assert made[1].reason == "nothing says so"


def test_rivals_are_told_once_and_refused_ones_never() -> None:
    found = [
        candidate("a", "x"),
        candidate("b", "y", "no"),
        candidate("c", "z"),
        candidate("d", "w"),
    ]
    issues = list(rivals("author", found, str.__eq__, ORIGIN))
    assert [issue.code for issue in issues] == ["M202"]
    assert "“c” (z)" in issues[0].message
    assert not list(rivals("author", found[:2], str.__eq__, ORIGIN))
