from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.background import idf
from crosswitness.lang.tables import rows


def test_rare_words_weigh_more_than_common_ones() -> None:
    assert idf("the") < idf("minister") < idf("submarin") < idf("xylozanthian")


@given(st.text())
def test_no_word_weighs_less_than_nothing(word: str) -> None:
    assert 0 <= idf(word) <= idf("xylozanthian")


def test_the_table_is_sorted_and_has_no_word_twice() -> None:
    table = rows("frequencies")
    assert len({row["word"] for row in table}) == len(table) > 10_000
    counts = [int(row["df"]) for row in table]
    assert counts == sorted(counts, reverse=True)
