from crosswitness.model.annotation import Chain, ChainMember, MentionKind, Origin
from crosswitness.model.record import Entity, Form
from crosswitness.model.span import Span
from crosswitness.records.entity_names import Member
from crosswitness.records.relations import Tie, ties

ORGANISATION, GOVERNMENT = MentionKind.ORGANISATION, MentionKind.GOVERNMENT
PERSON, PLACE = MentionKind.PERSON, MentionKind.PLACE
ORIGIN = Origin(stage="hand", version=1)


class Case:
    """Entities with one form each, every one with a place of its own."""

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self.members: list[Member] = []
        self.owner: dict[Span, str] = {}

    def add(
        self, name: str, kind: MentionKind, country: str = "", referent: str = "", at: str = "d"
    ) -> None:
        start = 100 * len(self.entities)
        place = Span(document=at, start=start, end=start + max(len(name), 1))
        countries = (country,) if country else ()
        self.entities[name] = Entity(
            id=f"e{len(self.entities)}",
            members=(place,),
            kind=kind,
            name=name,
            forms=(Form(text=name, places=(place,)),),
            countries=countries,
            referent=referent,
        )
        chain = Chain(
            extent=place,
            origin=ORIGIN,
            kind=kind,
            members=(ChainMember(place=place, rule="hand"),),
            countries=countries,
            referent=referent,
        )
        names = ((name, place),)
        self.members.append(Member(hub=place, text=name, chain=chain, names=names, titles=()))
        self.owner[place] = name

    def ties(self) -> dict[str, list[tuple[str, str]]]:
        found = ties(self.entities, self.members, self.owner)
        assert all(isinstance(tie, Tie) and tie.detail for made in found.values() for tie in made)
        return {key: [tie[:2] for tie in made] for key, made in found.items()}


def test_pentagon_forces_and_government_are_three_with_relations() -> None:
    case = Case()
    case.add("US", PLACE, "US", "country:US")
    case.add("Washington", GOVERNMENT, "US", "government:US")
    case.add("Department of Defense", GOVERNMENT, "US", "organisation:us-department-of-defense")
    case.add("Pentagon", GOVERNMENT, "US", "organisation:pentagon")
    case.add("US forces", ORGANISATION, "US")
    assert case.ties() == {
        "Washington": [("government of", "US")],
        "Department of Defense": [("part of", "Washington")],
        "Pentagon": [("seat of", "Department of Defense")],
        "US forces": [("forces of", "US")],
    }


def test_nothing_is_said_of_what_the_case_does_not_name() -> None:
    case = Case()
    case.add("Pentagon", GOVERNMENT, "US", "organisation:pentagon")
    case.add("Kenyan forces", ORGANISATION, "KE")
    assert case.ties() == {}


def test_a_regime_is_named_after_the_only_person_of_the_name_in_its_report() -> None:
    case = Case()
    case.add("Quandt regime", GOVERNMENT)
    case.add("Odd Quandt", PERSON)
    case.add("Per Quandt", PERSON, at="another")
    assert case.ties() == {"Quandt regime": [("named after", "Odd Quandt")]}
    case.add("Lars Quandt", PERSON)
    assert case.ties() == {}
