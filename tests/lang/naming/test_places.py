import pytest

from crosswitness.lang.naming.places import happenings, places
from crosswitness.model.annotation import MentionKind
from tests.lang.naming.making import line, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Xanthe province", ["Xanthe"]),
        ("the town of Xanthe Major", ["Xanthe"]),
        ("the village of Tal al-Xanthe burned", ["Tal al-Xanthe"]),
        ("off Cape Xanthe today", ["Cape Xanthe"]),
        ("fighting in Xanthe Minor stopped", ["Xanthe Minor"]),
        ("fighting in August stopped", []),
        ("fighting in Robert stopped", []),
        ("the province of origin", []),
        ("a border province", []),
    ],
)
def test_places_by_a_common_noun(text: str, expected: list[str]) -> None:
    made = line(text)
    assert sorted({said(made, found) for found in places(made)}) == expected


def test_talks_and_battles_of_a_place() -> None:
    made = line("the Nairobi peace process and the Siege of Nairobi")
    found = [(said(made, name), name.kind) for name in happenings(made)]
    assert found == [
        ("Nairobi peace process", MentionKind.EVENT),
        ("Siege of Nairobi", MentionKind.EVENT),
    ]
    assert list(happenings(line("Kenya talks"))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("won the 2031 Kenyan general election", ["2031 Kenyan general election"]),
        ("the 2031 Zarn by-election", ["2031 Zarn by-election"]),
        ("in the 2031 House of Keys elections", ["2031 House of Keys elections"]),
        ("the 2031 presidential election", []),
        ("the Kenyan general election", []),
        ("in 2031 a Kenyan election", []),
        ("In 2031, Kenyan elections", []),
    ],
)
def test_a_vote_of_a_year_is_an_event(text: str, expected: list[str]) -> None:
    made = line(text)
    found = list(happenings(made))
    assert [said(made, name) for name in found] == expected
    assert all(name.kind is MentionKind.EVENT for name in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Quarlow-bound tram", ["Quarlow"]),
        ("a Quarlow Strand-born driver", ["Quarlow Strand"]),
        ("Leather-bound books", []),
        ("the North-bound lane", []),
        ("a Quarlow-based firm", []),
    ],
)
def test_a_compound_names_a_place_before_its_hyphen(text: str, expected: list[str]) -> None:
    made = line(text)
    found = [name for name in places(made) if name.rule == "place in a compound"]
    assert [said(made, name) for name in found] == expected
