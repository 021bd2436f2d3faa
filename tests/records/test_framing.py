from crosswitness.model.annotation import MentionKind, Segment, SegmentKind
from crosswitness.model.naming import Naming, Voice
from crosswitness.model.record import Entity, Form
from crosswitness.records.framing import FramingOptions, build, voice_at
from tests.records.support import ORIGIN, find, material, quoted, report


def told(text: str, outlet: str, kind: SegmentKind = SegmentKind.BODY):
    made = report(text, outlet)
    extent = made.document.whole
    return made.adding([Segment(extent=extent, origin=ORIGIN, kind=kind, rule="hand")])


def namings(*reports, entities=()) -> list[Naming]:
    given = material(reports)
    given.records[Entity] = tuple(entities)
    return [item for item in build(given, FramingOptions()) if isinstance(item, Naming)]


def test_one_kind_of_thing_is_listed_by_report_with_counts():
    a = told("The rebels came; the rebels left.", "A")
    b = told("The terrorists came.", "B")
    (made,) = namings(a, b)
    assert made.referent == "term:armed group"
    told_by = {use.document: (use.words, len(use.places), use.loaded) for use in made.uses}
    assert told_by[a.document.id] == ("rebels", 2, False)
    assert told_by[b.document.id] == ("terrorists", 1, True)


def test_the_voice_is_the_outlets_only_outside_quotations():
    made = quoted(
        told("Ann said: “the terrorists came”, the terrorists.", "A"), "the terrorists came", "Ann"
    )
    (naming,) = namings(made)
    assert sorted(use.voice for use in naming.uses) == [Voice.OWN, Voice.QUOTED]
    assert voice_at(made, find(made, "terrorists came")) is Voice.QUOTED


def test_captions_and_boilerplate_are_left_out():
    assert not namings(told("The terrorists came.", "A", SegmentKind.CAPTION))


def test_governments_of_one_country_are_one_referent():
    a, b = told("the Brand regime spoke", "A"), told("the Norland government spoke", "B")
    entities = [
        Entity(
            id=name,
            members=(find(made, words),),
            kind=MentionKind.GOVERNMENT,
            name=words,
            forms=(Form(text=words, places=(find(made, words),)),),
            countries=("NL",),
        )
        for name, made, words in (("e1", a, "Brand regime"), ("e2", b, "Norland government"))
    ]
    (made,) = namings(a, b, entities=entities)
    assert made.referent == "government:NL"
    assert [use.head for use in made.uses if use.loaded] == ["regime"]
    assert {use.words for use in made.uses} == {"Brand regime", "Norland government"}


def named(made, words: str, kind: MentionKind, referent: str = "", country: str = "") -> Entity:
    place = find(made, words)
    return Entity(
        id=f"e {words}", members=(place,), kind=kind, name=words, referent=referent,
        forms=(Form(text=words, places=(place,)),), countries=(country,) if country else (),
    )  # fmt: skip


def test_a_country_is_listed_with_its_people_when_it_has_two_names():
    a, b = told("Norland sent Norlandic envoys", "A"), told("The North Republic spoke", "B")
    own = named(a, "Norland", MentionKind.PLACE, "country:NL", "NL")
    people = named(a, "Norlandic", MentionKind.PEOPLE, "people:NL", "NL")
    other = named(b, "North Republic", MentionKind.PLACE, "country:NL", "NL")
    (made,) = namings(a, b, entities=[own, people, other])
    assert made.referent == "country:NL"
    assert {use.words for use in made.uses} == {"Norland", "Norlandic", "North Republic"}
    assert not namings(a, b, entities=[own, people])


def test_a_person_is_listed_when_reports_spell_the_surname_differently():
    a, b = told("Ann Brandt spoke", "A"), told("Brand left", "B")
    full, short = find(a, "Ann Brandt"), find(b, "Brand")
    entity = Entity(
        id="e1", members=(full, short), kind=MentionKind.PERSON, name="Ann Brandt",
        forms=(Form(text="Ann Brandt", places=(full,)), Form(text="Brand", places=(short,))),
    )  # fmt: skip
    (made,) = namings(a, b, entities=[entity])
    assert made.name == "Ann Brandt"
    c = told("Brandt left", "C")
    again = find(c, "Brandt")
    same = Entity(
        id="e1", members=(full, again), kind=MentionKind.PERSON, name="Ann Brandt",
        forms=(Form(text="Ann Brandt", places=(full,)), Form(text="Brandt", places=(again,))),
    )  # fmt: skip
    assert not namings(a, c, entities=[same])


def test_a_country_is_listed_beside_its_government():
    a, b = told("Norland spoke", "A"), told("Port Selim answered for it", "B")
    own = named(a, "Norland", MentionKind.PLACE, "country:NL", "NL")
    capital = named(b, "Port Selim", MentionKind.GOVERNMENT, "government:NL", "NL")
    found = namings(a, b, entities=[own, capital])
    assert {made.referent for made in found} == {"country:NL", "government:NL"}


def body(name: str, made, words: str, kind: MentionKind, **more) -> Entity:
    place = find(made, words)
    form = Form(text=words, places=(place,))
    return Entity(id=name, members=(place,), kind=kind, name=words, forms=(form,), **more)


def test_a_regime_of_a_country_is_its_government_with_what_stands_before():
    a = told("They fear the occupying regime of Norland. Norland spoke.", "A")
    entities = [
        body("e1", a, "regime of Norland", MentionKind.GOVERNMENT, countries=("NL",)),
        body("e2", a, "Norland spoke"[:7], MentionKind.PLACE, countries=("NL",)),
    ]
    made = {n.referent: n for n in namings(a, entities=entities)}
    (use,) = made["government:NL"].uses
    assert use.words == "occupying regime of Norland"
    assert use.loaded


def test_a_country_that_opens_the_description_of_a_body_is_named():
    a = told("The Swedish forces met the Swedish Armada. The Swedish regime spoke.", "A")
    entities = [
        body("e1", a, "Swedish forces", MentionKind.ORGANISATION),
        body("e2", a, "Swedish Armada", MentionKind.ORGANISATION),
        body("e3", a, "Swedish regime", MentionKind.GOVERNMENT, countries=("SE",)),
    ]
    made = {n.referent: n for n in namings(a, entities=entities)}
    (use,) = made["country:SE"].uses
    assert use.words == "Swedish"
    assert use.places == (find(a, "Swedish"),)


def test_a_term_beside_a_body_describes_it():
    a = told("The Green Band terror group met the militant group Red Band.", "A")
    entities = [
        body("e1", a, "Green Band", MentionKind.ORGANISATION),
        body("e2", a, "Red Band", MentionKind.ORGANISATION),
    ]
    made = {n.name: n for n in namings(a, entities=entities)}
    assert {u.words for u in made["Green Band"].uses} == {"Green Band", "Green Band terror group"}
    assert {u.words for u in made["Red Band"].uses} == {"Red Band", "militant group Red Band"}


def test_a_country_before_a_term_is_no_obstacle():
    a = told("Swedish-backed terrorists came.", "A")
    entities = [body("e1", a, "Swedish", MentionKind.PEOPLE, countries=("SE",))]
    made = {n.referent: n for n in namings(a, entities=entities)}
    assert [u.words for u in made["term:armed group"].uses] == ["Swedish-backed terrorists"]
