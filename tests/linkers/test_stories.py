import pickle

from crosswitness.linkers.stories import ORIGIN, StoriesOptions, compare, keys, prepare
from crosswitness.linkers.story_gist import Gist
from crosswitness.model.annotation import (
    Anchor,
    Annotation,
    Basis,
    Mention,
    MentionKind,
    Metadatum,
    TimeExpression,
    TimeKind,
)
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Link, Relation
from crosswitness.model.when import PartialDate
from tests.support import layers

OPTIONS = StoriesOptions()

PACT = (
    "{who} signed a pact on fisheries between Norvania and Tesk in the port of Harlund on {day}. "
    "{who} said the pact lets trawlers from Norvania fish off Tesk. The pact replaces an older one."
)
TRAM = "A tram left the rails in Quillby and hit a bakery. Nobody was hurt, firefighters said."


def report(outlet: str, text: str, who: str = "", day: str = "", published: str = "") -> Layers:
    """Return a report with its person, weekday and day of publication annotated."""
    bare = layers(text, outlet=outlet)
    made: list[Annotation] = []
    at = text.find(who) if who else -1
    while at >= 0:
        name = bare.document.span(at, at + len(who))
        made.append(
            Mention(extent=name, kind=MentionKind.PERSON, name=name, rule="test", origin=ORIGIN)
        )
        at = text.find(who, at + 1)
    if day:
        at = text.index(day)
        weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        made.append(
            TimeExpression(
                extent=bare.document.span(at, at + len(day)),
                kind=TimeKind.DATE,
                said=PartialDate(weekday=weekdays.index(day) + 1),
                start=None,
                timex=f"XXXX-WXX-{weekdays.index(day) + 1}",
                anchor=Anchor.NONE,
                rule="test",
                origin=ORIGIN,
            )
        )
    if published:
        made.append(
            Metadatum(
                extent=bare.document.whole,
                field="published",
                value=published,
                basis=Basis.FILE,
                chosen=True,
                reason="test",
                origin=ORIGIN,
            )
        )
    return bare.adding(made)


def pact(outlet: str, who: str, day: str) -> Layers:
    return report(outlet, PACT.format(who=who, day=day), who, day)


def gist(one: Layers) -> Gist:
    (found,) = prepare(one, Groups(), OPTIONS)
    return found


def link(one: Layers, other: Layers) -> Link | None:
    left, right = sorted((gist(one), gist(other)), key=lambda item: item.place)
    return compare(left, right, OPTIONS)


def test_two_reports_of_one_happening_are_linked_with_reasons() -> None:
    one = report("A", PACT.format(who="Orla Venn", day="Monday"))
    other = report("B", "In Harlund, Orla Venn signed the pact on fisheries with Tesk on Monday.")
    found = link(one, other)
    assert found is not None
    assert found.relation is Relation.SAME
    assert found.weight > 0.3
    assert all(feature.detail for feature in found.features)


def test_reports_of_other_things_are_not_linked() -> None:
    one = report("A", PACT.format(who="Orla Venn", day="Monday"))
    assert link(one, report("B", TRAM)) is None


def test_other_day_and_other_people_are_another_story() -> None:
    found = link(pact("A", "Orla Venn", "Monday"), pact("B", "Piet Dorsk", "Thursday"))
    assert found is not None
    assert found.relation is Relation.DIFFERENT
    assert {feature.name for feature in found.features} == {"other day", "other people"}
    assert found.weight < 0


def test_another_day_alone_does_not_part_a_story() -> None:
    found = link(pact("A", "Orla Venn", "Monday"), pact("B", "Orla Venn", "Thursday"))
    assert found is not None
    assert found.relation is Relation.SAME
    assert "other day" in {feature.name for feature in found.features}


def test_one_day_apart_does_not_part_a_story() -> None:
    found = link(pact("A", "Orla Venn", "Sunday"), pact("B", "Piet Dorsk", "Monday"))
    assert found is not None
    assert found.relation is Relation.SAME


def test_publication_long_apart_speaks_against() -> None:
    text = PACT.format(who="Orla Venn", day="Monday")
    early = report("A", text, published="2031-03-04")
    near = link(early, report("B", text, published="2031-03-05"))
    far = link(early, report("B", text, published="2033-03-05"))
    assert near is not None
    assert far is not None
    assert far.weight < near.weight


def test_a_link_does_not_depend_on_what_the_outlets_are_called() -> None:
    for outlets in (("A", "B"), ("B", "A"), ("Z", "Y")):
        found = link(
            pact(outlets[0], "Orla Venn", "Monday"), pact(outlets[1], "Piet Dorsk", "Thursday")
        )
        assert found is not None
        assert found.relation is Relation.DIFFERENT


def test_reports_of_one_happening_share_a_key() -> None:
    one = gist(report("A", PACT.format(who="Orla Venn", day="Monday")))
    other = gist(report("B", "Trawlers of Norvania may fish off Tesk after a pact in Harlund."))
    assert set(keys(one)) & set(keys(other))


def test_a_gist_is_the_same_after_travelling_between_processes() -> None:
    one = gist(pact("A", "Orla Venn", "Monday"))
    assert repr(pickle.loads(pickle.dumps(one))) == repr(one)


def test_a_like_act_of_the_same_states_years_apart_is_another_story() -> None:
    text = PACT + " Minister Odd Reck of Tesk was there."

    def told(outlet: str, who: str, day: str, published: str) -> Layers:
        made = report(outlet, text.format(who=who, day=day), who, day, published)
        at = made.document.text.index("Odd Reck")
        name = made.document.span(at, at + len("Odd Reck"))
        both = Mention(extent=name, kind=MentionKind.PERSON, name=name, rule="test", origin=ORIGIN)
        return made.adding([both])

    early = told("A", "Ana Holt", "Sunday", "2019-02-03")
    late = told("B", "Ben Dahl", "Wednesday", "2024-05-15")
    found = link(early, late)
    assert found is not None
    assert found.relation is Relation.DIFFERENT
    assert found.features[0].name == "published years apart"
    same_day = told("B", "Ben Dahl", "Sunday", "2024-05-12")
    other = link(early, same_day)
    assert other is None or other.relation is not Relation.DIFFERENT
