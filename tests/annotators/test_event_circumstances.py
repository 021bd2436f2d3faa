from crosswitness.model.events import Part
from tests.happenings import events, read_report, words


def test_the_place_of_a_topic_is_not_the_place_of_the_talks():
    report = read_report("Norway and Sweden met to discuss the situation in Syria.")
    assert all(words(report, e, Part.PLACE) == [] for e in events(report, "talks.held"))


def test_a_place_that_opens_the_sentence_counts():
    report = read_report("On Sunday in Damascus, Norway and Sweden signed a treaty.")
    (signing,) = events(report, "agreement.signed")
    assert words(report, signing, Part.PLACE) == ["Damascus"]
    assert words(report, signing, Part.TIME) == ["Sunday"]


def test_the_date_of_a_relative_clause_belongs_to_it():
    report = read_report(
        "The army, which has stood since 2011, said Norway attacked Sweden with missiles."
    )
    attack = events(report, "attack.made")[0]
    assert words(report, attack, Part.TIME) == []


def test_figures_belong_to_acts_that_are_counted():
    report = read_report("At least 12 people were killed in Oslo when Norway met Sweden.")
    killing = events(report, "killing.done")[0]
    assert words(report, killing, Part.QUANTITY) == ["At least 12 people"]
    assert all(not words(report, e, Part.QUANTITY) for e in events(report, "talks.held"))


def test_the_date_of_what_is_talked_about_is_not_that_of_the_talks():
    report = read_report("Norway and Sweden discussed the return of families who left in 2017.")
    assert all(words(report, e, Part.TIME) == [] for e in events(report, "talks.held"))
