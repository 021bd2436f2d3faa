from crosswitness.exports.readable import number_in, opening, readable


def test_long_numbers_are_grouped_and_dates_worded() -> None:
    shown = {
        "8000 to 12000": "8,000 to 12,000",
        "at least 1250000.5": "at least 1,250,000.5",
        "0.12345": "0.12345",
    }
    for value, words in shown.items():
        assert readable({"kind": "figure", "value": value}) == words
    assert readable({"kind": "date", "value": "2031-03"}) == "March 2031"


def test_values_are_sorted_by_their_first_number() -> None:
    assert sorted(["17", "at least 3", "unknown"], key=number_in) == ["unknown", "at least 3", "17"]


def test_the_wording_that_opens_a_sentence_stands_for_a_statement() -> None:
    assert opening(["and the bridge stays", "The bridge stays", "It stays"]) == 1
    assert opening(["and the bridge stays", ""]) == 0
