"""People, organisations and issues of the page."""

from dataclasses import replace

from crosswitness.exports import case_view
from crosswitness.exports.citations import Citations
from crosswitness.exports.dossier_json import build
from crosswitness.exports.options import DossierOptions
from crosswitness.exports.story_view import Stories
from crosswitness.model.annotation import MentionKind
from crosswitness.model.issue import Issue
from crosswitness.model.record import Entity, Related
from tests.exports.support import ORIGIN, MemoryStore, case


def views(store: MemoryStore, options: DossierOptions) -> tuple[dict, tuple]:  # type: ignore[type-arg]
    dossier = build(store, options)
    citations = Citations(dossier["documents"], {d["id"] for d in dossier["documents"]})
    stories = Stories(dossier, citations, options)
    named = case_view.entities(case_view.grouped(dossier, options), stories)
    return named, case_view.issues(dossier, citations, options)


def test_people_organisations_and_others_stand_apart() -> None:
    store = case()
    for number, kind in enumerate((MentionKind.GOVERNMENT, MentionKind.PLACE)):
        store.put(replace(store.records(Entity)[1], id=f"e{number + 7}", kind=kind))
    named, _ = views(store, DossierOptions())
    assert {name: group.total for name, group in named.items()} == {
        "people": 2,
        "bodies": 1,
        "others": 1,
    }


def test_a_card_holds_every_spelling_with_who_used_it() -> None:
    named, _ = views(case(), DossierOptions())
    minister = named["people"].items[0]
    assert [form.text for form in minister.forms.items] == [
        "Oskar Lindqvist",
        "O. Lindqvist",
        "Oskar Lindquist",
    ]
    assert [c.chip.label for form in minister.forms.items for c in form.cites] == ["A1", "B", "A2"]
    assert minister.titles.items[0].text == "Harbour Minister"
    assert minister.reasons.items[0].features[0][0] == "typo"
    assert minister.possible.items[0].relation == "possible"


def test_issues_come_by_code_and_are_cut_openly() -> None:
    store = case()
    held = store.document(store.documents()[0])
    more = [
        Issue(code="N101", message=f"doubt {n}", place=held.span(0, 4), origin=ORIGIN)
        for n in range(3)
    ]
    store.doubts = (*store.doubts, *more)
    _, groups = views(store, DossierOptions(issues=2))
    assert [(g.code, g.items.total, len(g.items.items)) for g in groups] == [
        ("M201", 1, 1),
        ("N101", 4, 2),
        ("R101", 1, 1),
    ]
    assert groups[0].meaning == "no publication date is known"
    assert groups[1].meaning == ""
    assert groups[2].items.items[0].file == "e/empty.txt"


def test_a_card_says_what_the_body_is_to_others_of_the_page() -> None:
    store = case()
    other = store.records(Entity)[0]
    related = (
        Related(relation="part of", entity=other.id, detail="the table says so"),
        Related(relation="part of", entity="e0000000000000000", detail="not on the page"),
    )
    store.put(replace(store.records(Entity)[1], id="e7", relations=related))
    named, _ = views(store, DossierOptions())
    (shown,) = (r for group in named.values() for e in group.items for r in e.relations)
    assert (shown.relation, shown.name, shown.anchor) == ("part of", other.name, f"e-{other.id}")
    assert shown.detail == "the table says so"
