import pytest

from crosswitness.lang.names.body_relations import bearer, by_table, by_words
from crosswitness.lang.tables import rows
from crosswitness.model.judgement import RELATIONS


@pytest.mark.parametrize(
    ("referent", "expected"),
    [
        ("government:KE", [("government of", "country:KE")]),
        ("organisation:pentagon", [("seat of", "organisation:us-department-of-defense")]),
        ("organisation:kremlin", [("seat of", "government:RU")]),
        ("organisation:us-department-of-defense", [("part of", "government:US")]),
        (
            "organisation:us-armed-forces",
            [("part of", "organisation:us-department-of-defense"), ("forces of", "country:US")],
        ),
        ("organisation:reuters", []),
        ("country:KE", []),
        ("", []),
    ],
)
def test_tables_say_what_bodies_are_to_each_other(
    referent: str, expected: list[tuple[str, str]]
) -> None:
    assert list(by_table(referent)) == expected


def test_every_row_names_bodies_of_the_table_and_a_known_relation() -> None:
    known = {row["key"] for row in rows("organisations")}
    for row in rows("body_relations"):
        assert row["key"] in known
        assert row["of"].removeprefix("organisation:") in known
        assert row["relation"] in RELATIONS


@pytest.mark.parametrize(
    ("name", "government", "expected"),
    [
        ("Kenyan regime", True, ("government of", "country:KE")),
        ("Kenyan defence ministry", True, ("part of", "government:KE")),
        ("Kenyan armed forces", False, ("forces of", "country:KE")),
        ("Kenyan Red Cross", False, None),
        ("", False, None),
    ],
)
def test_words_and_country_say_what_a_body_is(
    name: str, government: bool, expected: tuple[str, str] | None
) -> None:
    assert by_words(name, "KE", government=government) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Quandt regime", "Quandt"),
        ("Odd Quandt’s government", "Odd Quandt"),
        ("regime", ""),
        ("new government", ""),
        ("Quandt Bank", ""),
        ("", ""),
    ],
)
def test_who_gives_a_regime_its_name(name: str, expected: str) -> None:
    assert bearer(name) == expected
