from crosswitness.model.events import Part
from tests.happenings import events, read_report, words


def test_states_that_no_table_knows_are_parties():
    report = read_report(
        "Quarrel ends\n\nQuorland and Merovia on Monday signed an agreement on the river."
    )
    (signing,) = events(report, "agreement.signed")
    assert words(report, signing, Part.ACTOR) == ["Quorland", "Merovia"]


def test_the_other_side_stands_behind_with():
    report = read_report(
        "Quarrel ends\n\nMinister of Defence Anton Veselin signed a treaty with Quorland."
    )
    (signing,) = events(report, "agreement.signed")
    assert words(report, signing, Part.ACTOR) == ["Quorland"]


def test_a_capital_that_opens_a_sentence_says_nothing():
    report = read_report("Quarrel ends\n\nYesterday attacked villages burned in Oslo.")
    assert all(words(report, event, Part.ACTOR) != ["Yesterday"] for event in events(report))


def test_the_portfolio_of_a_minister_is_no_party():
    report = read_report(
        "Pact signed\n\nThe Minister of Defense, Major General Omid Karvan, signed the treaty with "
        "Quorland."
    )
    signing = events(report, "agreement.signed")[-1]
    assert words(report, signing, Part.ACTOR) == ["Quorland"]
