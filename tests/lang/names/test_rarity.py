from crosswitness.lang.names.rarity import HIGHEST, LOWEST, shipped, weigh
from crosswitness.lang.names.token import token
from crosswitness.lang.tables import rows


def test_common_words_weigh_less() -> None:
    table = shipped()
    assert table.weight(token("mohammad")) < table.weight(token("karimi")) <= HIGHEST
    assert table.weight(token("zzyrtov")) == table.unknown


def test_bounds() -> None:
    assert weigh(100_000, 100_000) == LOWEST
    assert weigh(0, 50) == HIGHEST


def test_share_of_a_skeleton() -> None:
    table = shipped()
    assert table.share("mhmd") > 0.018 > table.share("zrtv") == 0


def test_no_word_of_a_single_name_is_shipped() -> None:
    assert all(int(row["count"]) > 1 for row in rows("name_rarity"))
