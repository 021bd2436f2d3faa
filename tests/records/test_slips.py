from crosswitness.model.annotation import MentionKind
from crosswitness.model.lineage import Force, LineageKind
from crosswitness.model.record import Entity, Form
from crosswitness.records.slips import slip_edges
from tests.records.support import find, material, report


def edges(*spellings: str, outlets: str = "ABCDE"):
    reports = [
        report(f"{name} opened the pier.\nRain fell.", outlet)
        for name, outlet in zip(spellings, outlets, strict=False)
    ]
    places = {}
    for made, name in zip(reports, spellings, strict=True):
        places.setdefault(name, []).append(find(made, name))
    forms = tuple(Form(text=name, places=tuple(sorted(p))) for name, p in sorted(places.items()))
    members = tuple(sorted(place for form in forms for place in form.places))
    entity = Entity(
        id="e1", members=members, kind=MentionKind.PERSON, name=spellings[0], forms=forms
    )
    given = material(reports)
    given.records[Entity] = (entity,)
    return list(slip_edges(given))


def test_a_slip_that_two_reports_share_speaks_for_one_text_of_its_sentences():
    (edge,) = edges(*("Peter Halloran",) * 3, "Peter Halloram", "Peter Halloram")
    assert (edge.kind, edge.force) == (LineageKind.COMMON_TEXT, Force.PROBABLE)
    assert len(edge.members) == len(edge.covers) == 2
    assert "Peter Halloram" in edge.reason


def test_a_spelling_of_one_report_or_of_three_shows_nothing():
    assert edges(*("Peter Halloran",) * 4, "Peter Halloram") == []
    many = ("Peter Halloran", "Peter Halloran", "Peter Halloran", *("Peter Halloram",) * 3)
    assert edges(*many, outlets="ABCDEF") == []


def test_a_usual_transliteration_shows_nothing():
    spellings = (*("Muhammad Karimi",) * 3, "Mohammad Karimi", "Mohammad Karimi")
    assert edges(*spellings) == []


def test_one_outlet_repeats_its_own_slip():
    told = (*("Peter Halloran",) * 3, "Peter Halloram", "Peter Halloram")
    assert len(edges(*told, outlets="ABCDE")) == 1
    assert edges(*told, outlets="ABCDD") == []
