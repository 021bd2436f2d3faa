import pytest

from crosswitness.model.events import Part
from tests.happenings import events, read_report, words


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Norway attacked Sweden.", "attack.made", ["Norway"], ["Sweden"]),
        ("Sweden was attacked by Norway.", "attack.made", ["Norway"], ["Sweden"]),
        ("Norway and Sweden met in Oslo.", "talks.held", ["Norway", "Sweden"], []),
        ("Norway condemned Sweden on Friday.", "accusation.made", ["Norway"], ["Sweden"]),
        ("Norway sent food aid to Sweden.", "aid.given", ["Norway"], ["Sweden"]),
        ("Norway attacked a port, Sweden said.", "attack.made", ["Norway"], []),
        ("Norway attacked a port after Sweden spoke.", "attack.made", ["Norway"], []),
        ("Norway attacked a port, according to Sweden.", "attack.made", ["Norway"], []),
        ("Norway fired a missile into Sweden.", "weapons.tested", ["Norway"], []),
        ("Norway was attacked again on Friday.", "attack.made", [], ["Norway"]),
        ("Nils Bergan has also been arrested in Oslo.", "arrest.made", [], ["Nils Bergan"]),
        ("Norway said Sweden attacked a village.", "attack.made", ["Sweden"], []),
        ("Norway said it had attacked Sweden.", "attack.made", ["Norway"], ["Sweden"]),
        ("Norway is said to have attacked Sweden.", "attack.made", ["Norway"], ["Sweden"]),
        ("Nils Bergan’s brother was arrested in Oslo.", "arrest.made", [], []),
        ("Nils Bergan slept when two guards were shot in Oslo.", "violence.done", [], []),
    ],
)
def test_who_acts_on_whom(text: str, kind: str, actors: list[str], recipients: list[str]):
    report = read_report(text)
    found = events(report, kind)[0]
    assert words(report, found, Part.ACTOR) == actors
    assert words(report, found, Part.RECIPIENT) == recipients


def test_a_passive_signing_has_its_signatories_behind_by():
    report = read_report(
        "A video showed the deal being signed in Oslo by General Omid Karvan and Swedish Defence "
        "Minister Nils Bergan."
    )
    signing = events(report, "agreement.signed")[0]
    assert words(report, signing, Part.SIGNATORY)[-2:] == [
        "General Omid Karvan",
        "Defence Minister Nils Bergan",
    ]


def test_a_pronoun_stands_for_its_chain():
    report = read_report(
        "Defence Minister Nils Bergan came to Oslo. He signed the treaty with Norway."
    )
    signing = events(report, "agreement.signed")[0]
    signatories = signing.of(Part.SIGNATORY)
    assert [report.text(a.place) for a in signatories if a.chain] == ["He"]


def test_a_name_behind_a_preposition_is_no_subject():
    report = read_report("In Norway the rebels attacked Sweden.")
    attack = events(report, "attack.made")[0]
    assert "Norway" not in words(report, attack, Part.ACTOR)


def test_a_pronoun_of_a_passive_is_acted_on():
    report = read_report(
        "Defence Minister Nils Bergan came to Oslo. He was arrested there in Oslo."
    )
    arrest = events(report, "arrest.made")[0]
    assert words(report, arrest, Part.RECIPIENT) == ["He"]
    assert words(report, arrest, Part.ACTOR) == []
