import pytest

from crosswitness.lang.names.normalise import fold
from crosswitness.lang.names.titles import find, strip


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("major general orlo tamim", "orlo tamim"),
        ("secretary of state orlo tamim", "orlo tamim"),
        ("brig gen dr orlo tamim", "orlo tamim"),
        ("orlo king", "orlo king"),
        ("king", "king"),
        ("general major", "major"),
        ("سرلشكر كريم تميمي", "كريم تميمي"),
        ("اللواء كريم", "كريم"),
        ("генерал тамимов", "тамимов"),
    ],
)
def test_only_leading_titles_go(words: str, left: str) -> None:
    assert strip(tuple(fold(words).split()))[1] == tuple(fold(left).split())


def test_titles_are_kept_as_evidence() -> None:
    titles, _ = strip(("maj", "gen", "orlo"))
    assert [(title.kind, title.rank) for title in titles] == [("military", 17)]


def test_offices_are_the_same_in_every_language() -> None:
    names = ("Defence Minister", "وزير الدفاع", "министр обороны", "Verteidigungsminister")
    assert {find(name)[0].office for name in names} == {"defence minister"}


def test_titles_are_found_inside_a_phrase() -> None:
    found = find("the Army Chief of Staff and former Colonel")
    assert "chief of staff" in [title.office for title in found]
    assert 15 in [title.rank for title in found]
