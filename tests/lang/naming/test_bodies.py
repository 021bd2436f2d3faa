import pytest

from crosswitness.lang.naming.bodies import begun, bodies, outlets
from crosswitness.model.annotation import MentionKind
from tests.lang.naming.making import line, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Harbour Safety Agency closed", ["Harbour Safety Agency"]),
        ("the Ministry of River Trade closed", ["Ministry of River Trade"]),
        ("a Bureau for the Arts of Kenya closed", ["Bureau for the Arts of Kenya"]),
        ("the Health and Safety Council closed", ["Health and Safety Council"]),
        ("the South Korean Forestry Ministry closed", ["South Korean Forestry Ministry"]),
        ("the Ruritan Guards Central Command", ["Ruritan Guards Central Command"]),
        ("the Kenyan General Command closed", ["Kenyan General Command"]),
        ("the King Quandt Airport closed", ["King Quandt Airport"]),
        ("then the All Quandt Agency closed", ["All Quandt Agency"]),
        ("the People’s Bank of Kenya closed", ["People’s Bank of Kenya"]),
        ("Kenya’s River and Security Committee met", ["River and Security Committee"]),
        ("Agency closed", []),
        ("an agency closed", []),
        ("Meanwhile Agency closed", []),
    ],
)
def test_names_by_their_last_word(text: str, expected: list[str]) -> None:
    made = line(text)
    assert [said(made, found) for found in bodies(made)] == expected


def test_the_last_word_decides_the_kind() -> None:
    made = line("the Xanthe Treaty, the Xanthe River and the Xanthe War")
    kinds = [found.kind for found in bodies(made)]
    assert kinds == [MentionKind.LAW, MentionKind.PLACE, MentionKind.EVENT]


def test_the_country_inside_is_kept() -> None:
    made = line("the Kenyan Harbour Agency")
    assert [found.country for found in bodies(made)] == ["KE"]


def test_a_lone_last_word_behind_the_article_is_a_short_form() -> None:
    made = line("Later the Council decided")
    (found,) = bodies(made)
    assert (said(made, found), found.rule) == ("Council", "the and last word")


def test_an_outlet_before_a_name_is_no_part_of_it() -> None:
    made = line("Reuters Harbour Safety Agency")
    assert [said(made, found) for found in bodies(made)] == ["Harbour Safety Agency"]


def test_headlines_have_no_bodies_by_last_word() -> None:
    assert bodies(line("Harbour Safety Agency Signs Deal", headline=True)) == []


def test_bodies_by_their_first_word() -> None:
    made = line("he told Channel Nine and Jaish al-Quandt that")
    assert [said(made, body) for body in begun(made)] == ["Channel Nine", "Jaish al-Quandt"]
    assert list(begun(line("the Channel was closed"))) == []


def test_outlets_by_the_noun_beside_them() -> None:
    def found(text: str) -> list[str]:
        made = line(text)
        return [said(made, body) for body in outlets(made)]

    assert found("he told the daily Quandt Blad that") == ["Quandt Blad"]
    assert found("he told the Quandt Blad newspaper that") == ["Quandt Blad"]
    assert found("as Kenya’s official Quandt Blad said") == ["Quandt Blad"]
    assert found("he told Quandt Blad that") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "left the Zarn Farmers Party for the Quay Workers Union",
            ["Zarn Farmers Party", "Quay Workers Union"],
        ),
        ("the Zarn Farmers Party and Quay Union", ["Zarn Farmers Party", "Quay Union"]),
        ("the Zarn Committee for the Defence", ["Zarn Committee for the Defence"]),
    ],
)
def test_two_bodies_are_not_one(text: str, expected: list[str]) -> None:
    made = line(text)
    assert [said(made, name) for name in bodies(made)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two men left, BuzzLine reported", ["BuzzLine"]),
        ("according to NorthBeam it fell", ["NorthBeam"]),
        ("he told BuzzLine so", ["BuzzLine"]),
        ("the BuzzLine car left", []),
        ("McAdam said so", []),
    ],
)
def test_a_word_with_a_capital_inside_that_speaks_is_an_outlet(
    text: str, expected: list[str]
) -> None:
    made = line(text)
    assert [said(made, found) for found in outlets(made)] == expected
