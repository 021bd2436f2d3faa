from collections.abc import Iterable, Sequence

from crosswitness.model.annotation import Chain, ChainMember, Mention, MentionKind, Origin
from crosswitness.model.groups import Groups, group
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.material import Material
from crosswitness.model.record import Entity
from crosswitness.model.span import Span
from crosswitness.records.entities import EntitiesOptions, build
from tests.support import layers

HAND = Origin(stage="hand", version=1)
PERSON, PLACE = MentionKind.PERSON, MentionKind.PLACE


def report(
    outlet: str,
    *spellings: str,
    kind: MentionKind = PERSON,
    referent: str = "",
    title: str = "",
) -> Layers:
    """A report with one chain of these spellings, the first being the fullest."""
    text = f"{outlet} writes: {title}" + ", ".join(spellings) + ", and they."
    plain = layers(text, outlet=outlet)
    places, start = [], text.index(": ") + 2 + len(title)
    for spelling in spellings:
        start = text.index(spelling, start)
        places.append(plain.document.span(start, start + len(spelling)))
        start += len(spelling)
    pronoun = plain.document.span(len(text) - 5, len(text) - 1)
    titles = (
        (plain.document.span(text.index(title), text.index(title) + len(title.strip())),)
        if title
        else ()
    )
    members = [*(ChainMember(place=place, rule="name") for place in places)]
    members.append(ChainMember(place=pronoun, rule="pronoun"))
    chain = Chain(
        extent=places[0],
        origin=HAND,
        kind=kind,
        members=tuple(members),
        titles=titles,
        countries=("SY",),
        referent=referent,
    )
    named = [
        Mention(extent=place, origin=HAND, kind=kind, name=place, rule="hand") for place in places
    ]
    return plain.adding([*named, chain])


def hub(found: Layers) -> Span:
    return found.of(Chain)[0].extent


def link(left: Layers, right: Layers, relation: Relation, weight: float = 1.0) -> Link:
    first, second = sorted((hub(left), hub(right)))
    reason = Feature(name="name", weight=weight, detail="for the test")
    return Link(left=first, right=second, relation=relation, features=(reason,), origin=HAND)


def entities(
    reports: Sequence[Layers],
    joined: Iterable[Sequence[Layers]],
    links: Sequence[Link] = (),
    copies: Iterable[Sequence[Layers]] = (),
    options: EntitiesOptions | None = None,
) -> list[Entity]:
    groups = Groups()
    same = [group("duplicates", [one.document.whole for one in part]) for part in copies]
    groups.add("duplicates", same, [])
    groups.add(
        "entities", [group("entities", [hub(one) for one in part]) for part in joined], links
    )
    by_id = {one.document.id: one for one in reports}
    material = Material(
        documents=tuple(sorted(by_id)), layers=by_id.__getitem__, groups=groups, records={}
    )
    return list(build(material, options or EntitiesOptions()))


def test_every_spelling_is_kept_as_written() -> None:
    one = report("A", "Orlo Tavakoli", "Tavakoli", "Tavkaoli", title="Gen. ")
    other = report("B", "Orlo Tavakkoli", "Tavakoli")
    (found,) = entities([one, other], [[one, other]], [link(one, other, Relation.SAME)])
    assert {form.text for form in found.forms} == {
        "Orlo Tavakoli",
        "Orlo Tavakkoli",
        "Tavakoli",
        "Tavkaoli",
    }
    assert found.forms[0].text == "Tavakoli"
    assert [form.text for form in found.titles] == ["Gen."]
    assert found.countries == ("SY",)
    assert len(found.members) == 7  # five names and two pronouns
    for form in found.forms:
        for place in form.places:
            text = {one.document.id: one, other.document.id: other}[place.document].document.text
            assert place.of(text) == form.text


def test_the_name_is_voted_for_by_texts_not_by_copies() -> None:
    original = report("A", "Orlo Tavakkoli")
    copies = [report(outlet, "Orlo Tavakkoli") for outlet in "BC"]
    others = [report(outlet, "Orlo Tavakoli") for outlet in "DE"]
    everyone = [original, *copies, *others]
    voted = entities(everyone, [everyone], copies=[[original, *copies]])
    assert voted[0].name == "Orlo Tavakoli"
    assert entities(everyone, [everyone])[0].name == "Orlo Tavakkoli"


def test_a_slip_of_one_report_is_never_the_name() -> None:
    slip = report("A", "Orlo Tavlakoli")
    others = [report(outlet, "Orlo Tavakoli") for outlet in "BC"]
    (found,) = entities([slip, *others], [[slip, *others]])
    assert found.name == "Orlo Tavakoli"


def test_a_full_name_beats_a_surname() -> None:
    short = [report(outlet, "Tavakoli") for outlet in "ABC"]
    full = report("D", "Orlo Tavakoli")
    (found,) = entities([*short, full], [[*short, full]])
    assert found.name == "Orlo Tavakoli"


def test_the_script_of_the_reader_comes_first() -> None:
    arabic = [report(outlet, "كريم تميمي") for outlet in "AB"]
    latin = report("C", "Karim Tamimi")
    everyone = [*arabic, latin]
    assert entities(everyone, [everyone])[0].name == "Karim Tamimi"
    options = EntitiesOptions(script="arabic")
    assert entities(everyone, [everyone], options=options)[0].name == "كريم تميمي"


def test_one_row_of_the_table_is_one_entity_without_links() -> None:
    one = report("A", "Syria", kind=PLACE, referent="country:SY")
    other = report("B", "Syria", kind=PLACE, referent="country:SY")
    (found,) = entities([one, other], [[one], [other]])
    assert (found.referent, found.kind) == ("country:SY", PLACE)
    assert len(found.documents) == 2


def test_what_may_be_the_same_is_shown_on_both_and_joined_on_none() -> None:
    one, other = report("A", "Orlo Tavakoli"), report("B", "Tavakoli")
    possible = link(one, other, Relation.POSSIBLE)
    found = entities([one, other], [[one], [other]], [possible])
    assert [entity.links for entity in found] == [(possible,), (possible,)]


def test_only_the_reasons_that_are_needed_are_listed() -> None:
    reports = [report(outlet, "Orlo Tavakoli") for outlet in "ABC"]
    a, b, c = reports
    links = [
        link(a, b, Relation.SAME, 0.9),
        link(b, c, Relation.SAME, 1.0),
        link(a, c, Relation.SAME, 0.8),
    ]
    (found,) = entities(reports, [reports], links)
    assert sorted(one.weight for one in found.links) == [0.9, 1.0]


def test_the_id_survives_growth_after_the_first_place() -> None:
    reports = sorted(
        (report(outlet, "Orlo Tavakoli") for outlet in "ABC"), key=lambda one: one.document.id
    )
    small = entities(reports[:2], [reports[:2]])
    grown = entities(reports, [reports])
    assert small[0].id == grown[0].id


def test_without_a_linker_each_chain_is_an_entity() -> None:
    one, other = report("A", "Orlo Tavakoli"), report("B", "Karim Zarvani")
    assert {entity.name for entity in entities([one, other], [])} == {
        "Orlo Tavakoli",
        "Karim Zarvani",
    }


def test_the_tables_own_name_is_shown_where_a_report_uses_it() -> None:
    short = [
        report(outlet, "Syrian Arab Republic", kind=PLACE, referent="country:SY") for outlet in "AB"
    ]
    usual = report("C", "Syria", kind=PLACE, referent="country:SY")
    (found,) = entities([*short, usual], [])
    assert found.name == "Syria"
    (found,) = entities(short, [])
    assert found.name == "Syrian Arab Republic"


def test_one_possible_link_to_each_other_entity() -> None:
    people = [report(outlet, "Orlo Tavakoli") for outlet in "AB"]
    other = report("C", "Tavakoli")
    links = [link(one, other, Relation.POSSIBLE, 0.5 + at) for at, one in enumerate(people)]
    found = entities([*people, other], [people, [other]], links)
    assert [len(entity.links) for entity in found] == [1, 1]
    assert found[0].links[0].weight == 1.5


def test_the_capitals_of_a_headline_are_no_spelling() -> None:
    shouting = [report(outlet, "ORLO TAVAKOLI") for outlet in "AB"]
    quiet = report("C", "Orlo Tavakoli")
    (found,) = entities([*shouting, quiet], [[*shouting, quiet]])
    assert found.name == "Orlo Tavakoli"
