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
