from crosswitness.model.record import Agreement
from crosswitness.model.registered import Instrument
from tests.happenings_case import records

NEW = {
    "A": "River pact signed\n\nZarqandi Defence Minister Yusuf Khaledi and Merovian Defence "
    "Minister Anton Veselin signed a river agreement on joint patrols in Oslo on Wednesday.\n\n"
    "Under the agreement, Merovia will open two dams by June.",
    "B": "River deal\n\nZarqand and Merovia signed a memorandum on the river on 7 May 2031.\n\n"
    "“We will open two dams for Zarqand,” Merovian Defence Minister Anton Veselin said.",
}
OLD = {
    "C": "Trade pact of the past\n\nIn Bergen, Zarqandi Interior Minister Kamal Darwish and "
    "Merovian Defence Minister Anton Veselin signed a trade agreement on 3 February 2031."
}


def register() -> list[Agreement]:
    return sorted(records({**NEW, **OLD}, Agreement), key=lambda a: str(a.date))


def test_two_signings_of_the_same_states_are_two_agreements():
    old, new = register()
    assert (str(old.date), str(new.date)) == ("2031-02-03", "2031-05-07")
    assert {p.name for p in old.signatories} == {"Kamal Darwish", "Anton Veselin"}
    assert {p.name for p in new.signatories} == {"Yusuf Khaledi", "Anton Veselin"}
    assert old.related == (new.id,)
    assert new.related == (old.id,)


def test_fields_keep_what_each_report_says_and_leaves_out():
    _, new = register()
    assert {fact.value for fact in new.parties} == {"Zarqand", "Merovia"}
    assert [fact.value for fact in new.locations] == ["Oslo"]
    assert [fact.value for fact in new.instruments] == ["memorandum"]
    assert {"water", "patrols"} <= {fact.value for fact in new.areas}
    silences = {silence.field: len(silence.documents) for silence in new.unstated}
    assert silences["place"] == 1
    assert silences["signatories"] == 1


def test_the_commitment_is_pooled_over_reports():
    _, new = register()
    (bound,) = new.commitments
    assert (bound.who, bound.act, bound.basis) == ("Merovia", "open", "agreement")
    assert len({place.document for form in bound.renderings for place in form.places}) == 2


def test_no_blended_record_in_any_order():
    turned = dict(reversed({**NEW, **OLD}.items()))
    assert register() == sorted(records(turned, Agreement), key=lambda a: str(a.date))


def test_force_and_forerunners_stand_beside_the_signing():
    later = {
        "D": "Grain pact signed\n\nZarqandi Defence Minister Yusuf Khaledi and Merovian Defence "
        "Minister Anton Veselin signed a grain treaty replacing a 2027 protocol in Oslo on "
        "4 August 2031. The treaty enters into force on 1 September 2031.",
    }
    (made,) = records(later, Agreement)
    assert str(made.date) == "2031-08-04"
    assert [fact.value for fact in made.in_force] == ["2031-09-01"]
    assert any("protocol" in form.text for form in made.follows)


def test_a_truce_is_registered_apart():
    both = {"E": "Guns fall silent\n\nNorway and Sweden declared a ceasefire on 4 August 2031."}
    assert records(both, Agreement) == []
    (truce,) = records(both, Instrument)
    assert truce.status == "announced"
    assert {fact.value for fact in truce.parties} == {"Norway", "Sweden"}


def test_a_commitment_says_what_the_act_is_done_to():
    _, new = register()
    (bound,) = new.commitments
    assert bound.object == "two dams by June"


def test_plurals_of_one_side_and_private_deals_are_no_agreement():
    reports = {
        "G": "Promises\n\nNorway said that it would keep the agreements that it signed.",
        "H": "Court\n\nOn 4 August 2031 Kari Lund agreed to a plea deal in Norway.",
    }
    assert records(reports, Agreement) == []


def test_a_company_is_no_state():
    reports = {"I": "Oil\n\nIn 2031, Nordoil Corp. signed a deal with Swedish giant Bergoil AB."}
    assert all(
        fact.value not in ("Norway", "Sweden")
        for made in records(reports, Agreement)
        for fact in made.parties
    )
