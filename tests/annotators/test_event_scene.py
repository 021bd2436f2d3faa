from crosswitness.model.events import Part
from tests.happenings import events, read_report


def test_a_signatory_has_the_words_of_its_side():
    report = read_report(
        "Zarqandi Interior Minister Kamal Darwish and Merovian Defence Minister Anton Veselin "
        "signed the accord."
    )
    (signing,) = events(report, "agreement.signed")
    sides = [report.text(a.party) for a in signing.of(Part.SIGNATORY) if a.party]
    assert sides == ["Zarqandi", "Merovian"]
    assert [a.sector for a in signing.of(Part.SIGNATORY)] == ["GOV", "GOV"]


def test_arguments_carry_the_hub_of_their_chain():
    report = read_report("General Omid Karvan came. Karvan attacked Sweden.")
    attack = events(report, "attack.made")[0]
    (actor,) = attack.of(Part.ACTOR)
    assert actor.chain is not None
    assert report.text(actor.chain) == "Omid Karvan"


def test_other_languages_are_not_read():
    report = read_report(
        "Norwegen und Schweden haben am Mittwoch in Oslo einen Vertrag signed, wie der Minister "
        "nach dem Treffen der beiden Regierungen sagte. Die Opposition war nicht dabei."
    )
    assert events(report) == []
