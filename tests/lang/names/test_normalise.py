import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.names.normalise import Script, fold, script_of, strangers


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Émile  Zürn", "emile zurn"),
        ("al-Tamimi’s", "al tamimi"),
        ("the Tamimis' house", "the tamimis house"),
        ("Sa‘d “Abu” Ma'mun", "sad abu mamun"),
        ("Maj. Gen. Orlo", "maj gen orlo"),
        ("عَلِيّ", "علي"),
        ("حـســن", "حسن"),
        ("رضا‌پور", "رضا پور"),
        ("علی کریمی", "علي كريمي"),
        ("أسد", "اسد"),
        ("Łódź", "lodz"),
        ("Жуйков", "жуйков"),
        ("Tаvаkoli", "tavakoli"),  # Cyrillic а
        ("ΝIKOS", "nikos"),  # Greek Ν
        ("Пyтин", "путин"),  # Latin y
        ("\u202eOrlo\u202c Tava\u200fkoli", "orlo tavakoli"),
        ("יִצְחָק", "יצחק"),
        ("בן־גוריון", "בן גוריון"),
        ("צ׳ה", "צה"),
    ],
)
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text)
    assert fold(fold(once)) == fold(once)


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Orlo", Script.LATIN),
        ("كريم", Script.ARABIC),
        ("Пётр", Script.CYRILLIC),
        ("Νίκος", Script.GREEK),
        ("יצחק", Script.HEBREW),
        ("גִּ", Script.HEBREW),
        ("გია", Script.CAUCASIAN),
        ("王", Script.OTHER),
        ("42", Script.OTHER),
    ],
)
def test_script(text: str, script: Script) -> None:
    assert script_of(text) is script


def test_strangers_are_the_fewer_letters_of_a_word() -> None:
    assert strangers("Orlo Tаvаkoli") == ("а",)
    assert strangers("Владимиp Пyтин") == ("p", "y")
    assert strangers("Orlo Таваколи") == (), "each word is of one script"
    assert strangers("Orlo Tavakoli") == ()
    assert strangers("Émile Łódź") == ()
