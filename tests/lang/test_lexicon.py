from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang import tables
from crosswitness.lang.lexicon import (
    Entry,
    Lexicon,
    gazetteer,
    load,
    office_words,
    offices,
    tokens,
    words,
)
from crosswitness.model.annotation import MentionKind

PLACE = Entry(MentionKind.PLACE, "country", "RT", "country:RT")


def names(text: str) -> list[tuple[str, str]]:
    line = tokens(text)
    return [
        (text[line[m.first].start : line[m.last - 1].end], m.entry.referent)
        for m in gazetteer().scan(text, line)
    ]


def test_tokens_keep_abbreviations_whole_and_possessives_apart() -> None:
    text = "The U.S. and Ruritania’s al-Madd"
    assert [token.key for token in tokens(text)] == [
        "The", "U.S.", "and", "Ruritania", "'s", "al", "Madd",
    ]  # fmt: skip
    assert all(text[t.start : t.end].replace("’", "'") == t.key for t in tokens(text))


@given(st.text(max_size=80))
def test_tokens_stand_in_order_and_never_overlap(text: str) -> None:
    found = tokens(text)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_the_longest_name_wins() -> None:
    lexicon = load([("Upper Ruritania", PLACE), ("Upper", Entry(MentionKind.LAW, "law"))])
    text = "in Upper Ruritania"
    assert [(m.first, m.last) for m in lexicon.scan(text, tokens(text))] == [(1, 3)]


def test_a_comma_list_or_a_full_stop_does_not_join_a_name() -> None:
    lexicon = load([("Upper Ruritania", PLACE)])
    for text in ("Upper. Ruritania", "Upper; Ruritania", "Upper/Ruritania"):
        assert lexicon.scan(text, tokens(text)) == []


def test_capitals_throughout_are_the_same_name_but_small_letters_are_not() -> None:
    lexicon = Lexicon()
    lexicon.add("Ruritania", PLACE, shouted=True)
    assert lexicon.scan("RURITANIA", tokens("RURITANIA"))
    assert not lexicon.scan("ruritania", tokens("ruritania"))


def test_countries_peoples_and_bodies_of_the_tables() -> None:
    assert names("Officials in the U.S. and Türkiye spoke of us") == [
        ("U.S.", "country:US"),
        ("Türkiye", "country:TR"),
    ]
    assert names("Norwegians met Russian-Iranian crews") == [
        ("Norwegians", "people:NO"),
        ("Russian", "people:RU"),
        ("Iranian", "people:IR"),
    ]
    assert names("ISIL and Daesh") == [
        ("ISIL", "organisation:islamic-state"),
        ("Daesh", "organisation:islamic-state"),
    ]


def test_names_in_other_scripts() -> None:
    assert names("العراق") == [("العراق", "country:IQ")]
    assert names("Україна") == [("Україна", "country:UA")]


def test_weapons_in_singular_and_plural_but_not_another_number() -> None:
    assert names("an S-300 and two cruise missiles") == [
        ("S-300", "weapon:s-300"),
        ("cruise missiles", "weapon:cruise-missile"),
    ]
    assert names("S-900") == []


def test_offices_in_both_cases() -> None:
    text = "Maj. Gen. Imrad and the foreign minister"
    found = offices().scan(text, tokens(text))
    assert [m.entry.referent for m in found] == ["major-general", "minister-of-foreign-affairs"]


def test_every_row_states_source_and_licence() -> None:
    for name in ("geo_terms", "places", "organisations", "laws", "weapons", "offices",
                 "head_nouns", "given_names", "places_stop", "name_words"):  # fmt: skip
        assert all(row["source"] and row["licence"] for row in tables.rows(name)), name


def test_every_country_has_a_code_and_every_place_lies_on_earth() -> None:
    for row in tables.rows("geo_terms"):
        if row["kind"] == "country":
            assert row["referent"] == f"country:{row['territory']}"
    for row in tables.rows("places"):
        assert -90 <= float(row["lat"]) <= 90
        assert -180 <= float(row["lon"]) <= 180


def test_word_lists() -> None:
    assert "meanwhile" in words("function")
    assert not words("no such list")


def test_last_words_of_offices() -> None:
    assert {"minister", "Minister", "Gen", "staff"} <= office_words()
    assert "Quandt" not in office_words()
