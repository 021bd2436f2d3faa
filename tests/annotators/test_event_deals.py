from crosswitness.model.events import Part, Realis
from tests.happenings import events, read_report, words

TEXT = (
    "A new agreement on the river\n\n"
    "Norway and Sweden signed a river agreement in Oslo.\n\n"
    "It “defines areas of trade and joint patrols” between them. Under the agreement, Norway will "
    "open two dams by June.\n\n"
    "The agreement provides for the training of officers, as both had wished."
)


def test_references_and_their_areas_are_kept_beside_the_signing():
    report = read_report(TEXT)
    found = events(report, "agreement.reference")
    areas = [w for e in found for w in words(report, e, Part.AREA)]
    assert "areas of trade and joint patrols" in areas
    assert any("training of officers" in w and "wished" not in w for w in areas)


def test_an_undertaking_names_who_and_what():
    report = read_report(TEXT)
    (bound,) = events(report, "commitment.made")
    assert bound.realis is Realis.PLANNED
    assert words(report, bound, Part.ACTOR) == ["Norway"]
    assert words(report, bound, Part.COMMITMENT) == ["Norway will open two dams by June"]
    assert words(report, bound, Part.NAME) == ["the agreement"]


def _areas(text: str) -> list[str]:
    report = read_report(text)
    every = [*events(report, "agreement.reference"), *events(report, "agreement.signed")]
    return [words_ for e in every for words_ in words(report, e, Part.AREA)]


def test_a_quotation_right_behind_the_verb_is_what_the_agreement_provides():
    areas = _areas(
        "River news\n\nThe “river agreement” aims to “fight smuggling of weapons”, he said."
    )
    assert areas == ["fight smuggling of weapons"]


def test_the_clause_goes_on_behind_a_closing_mark():
    areas = _areas("River news\n\nThe pact “covers patrols” in guarding the security of both.")
    assert areas == ["patrols” in guarding the security of both"]


def test_a_signed_agreement_gives_what_its_relative_clause_provides():
    areas = _areas("News\n\nNorway and Sweden signed a pact that covers joint patrols.")
    assert "joint patrols" in areas


def test_an_agreement_between_the_two_sides_takes_up_the_one_that_is_told():
    def names(text: str) -> list[str]:
        report = read_report(text)
        found = events(report, "agreement.reference")
        return [name for e in found for name in words(report, e, Part.NAME)]

    lead = (
        "Patrols\n\nNorway will open two dams as part of a river agreement between the neighbours."
    )
    assert names(lead) == ["a river agreement"]
    assert names(lead.replace("a river", "a 1994 river")) == []
    assert names(lead.replace("the neighbours", "banks")) == []
