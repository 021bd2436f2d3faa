from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.names.watchlist import Watchlist
from crosswitness.model.kinds import MentionKind
from crosswitness.model.listed import Listed

PERSON, BODY = MentionKind.PERSON, MentionKind.ORGANISATION
ORLO = Listed(id="p1", name="Orlo Tavakoli", aliases=("Abu Orlo", "Tavakoli"), country="SY")
WIRE = Listed(id="b1", name="Northern Wire", aliases=("NW",), kind=BODY)
LIST = Watchlist([ORLO, WIRE])


def found(*spellings: str, kind: MentionKind = PERSON, countries: tuple[str, ...] = ()) -> str:
    entry = LIST.find(spellings, kind, countries)
    return entry.id if entry else ""


def test_names_are_found_by_their_words_whatever_title_order_and_case() -> None:
    assert found("Orlo Tavakoli") == "p1"
    assert found("General ORLO TAVAKOLI") == "p1"
    assert found("Tavakoli, Orlo") == "p1"
    assert found("Abu Orlo") == "p1"
    assert found("NW", kind=BODY) == found("northern wire", kind=MentionKind.GOVERNMENT) == "b1"


def test_one_word_another_spelling_or_another_kind_finds_nobody() -> None:
    assert found("Tavakoli") == ""
    assert found("Orlo Tavakkoli") == ""
    assert found("Orlo Tavakoli", kind=MentionKind.PLACE) == ""


def test_another_country_is_another_person() -> None:
    assert found("Orlo Tavakoli", countries=("SY", "IR")) == "p1"
    assert found("Orlo Tavakoli", countries=("IR",)) == ""


def test_words_of_two_entries_find_neither_and_are_told() -> None:
    twin = Listed(id="p2", name="Orlo Tavakoli")
    names = Watchlist([ORLO, twin])
    assert names.find(["Orlo Tavakoli"], PERSON, ()) is None
    assert names.find(["Abu Orlo"], PERSON, ()) is ORLO
    assert names.shared == {"Orlo Tavakoli": ("p1", "p2")}
    assert len(Watchlist([ORLO, ORLO])) == 1


def test_the_country_tells_which_of_two_is_meant() -> None:
    names = Watchlist([ORLO, Listed(id="p2", name="Orlo Tavakoli", country="LB")])
    assert names.shared == {}
    found = names.find(["Orlo Tavakoli"], PERSON, ("LB",))
    assert found is not None
    assert found.id == "p2"
    assert names.find(["Orlo Tavakoli"], PERSON, ()) is None


@given(st.text(max_size=40))
def test_any_text_is_looked_up_without_error(text: str) -> None:
    assert LIST.find([text], PERSON, ()) in {None, ORLO}
