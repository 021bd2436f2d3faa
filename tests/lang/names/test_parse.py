import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.names.parse import parse, skeletons


@pytest.mark.parametrize(
    ("surface", "tokens"),
    [
        ("Tamimi, Orlo", "orlo tamimi"),
        ("Orlo Tamimi, Jr.", "orlo tamimi jr"),
        ("President Orlo Tamimi (right)", "orlo tamimi"),
        ("Karim bin Hassan al-Tamimi", "karim hassan tamimi"),
        ("Karim ash-Shami", "karim shami"),
        ("Abd al-Rahman Orlo", "abdulrahman orlo"),
        ("Abdel Fattah Orlo", "abdulfattah orlo"),
        ("Abd Allah Orlo", "abdullah orlo"),
        ("عبد الرحمن", "عبدالرحمن"),
        ("كريم الحسن", "كريم حسن"),
        ("Kim Un", "kim un"),
        ("van der", "der"),
    ],
)
def test_tokens(surface: str, tokens: str) -> None:
    assert " ".join(word.text for word in parse(surface).tokens) == tokens


def test_surface_stays_as_printed() -> None:
    assert parse("Gen. ORLO  Tamimi’s").surface == "Gen. ORLO  Tamimi’s"


def test_skeletons_are_sorted_and_shared_by_spellings() -> None:
    assert skeletons(parse("Yousef Karimi")) == skeletons(parse("Karimi, Yusuf")) == ("krm", "sf")


@given(st.text(max_size=40))
def test_any_text_parses(surface: str) -> None:
    found = parse(surface)
    assert len(found.pairs) == max(0, len(found.tokens) - 1)
    assert all(word.text for word in found.tokens)
