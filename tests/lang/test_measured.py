from crosswitness.lang.measured import Measured, measured
from crosswitness.lang.tables import rows


def test_a_record_is_a_count_in_words():
    assert str(Measured("names it", 36, 40)) == "names it (right in about 9 of 10, n = 40)"
    assert str(Measured("names it", 9, 10)) == "names it (right in 9 of 10 cases)"
    assert str(Measured("names it", 0, 0)) == "names it (not measured)"


def test_every_rule_of_the_sentence_has_a_record():
    for rule in ("R1", "R2", "ACC", "L1", "L1s", "Lpart", "Lnp", "PULL", "COLON", "FLOAT", "PARA"):
        assert measured(rule) is not None
    assert measured("credit line") is None


def test_no_rule_was_right_more_often_than_it_was_tried():
    for row in rows("attribution_rules"):
        assert 0 <= int(row["right"]) <= int(row["of"])
