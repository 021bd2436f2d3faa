from dataclasses import replace

from crosswitness.linkers.stories import StoriesOptions, prepare
from crosswitness.linkers.story_clashes import clashes, days_apart
from crosswitness.linkers.story_gist import Gist
from crosswitness.model.groups import Groups
from crosswitness.pipeline.annotate import annotate
from crosswitness.pipeline.builtin import ANNOTATORS
from tests.support import layers

STAGES = ("segments", "metadata", "sentences", "times", "mentions", "places", "quantities")
RAID = (
    "Raid in {place}\n\n{who} led a raid on {day} that freed {count} prisoners in {place}, "
    "the army said.\n\n{who} said the raid on the jail of {place} took an hour.\n"
)


def gist(
    place: str = "Krakow", who: str = "Maria Venn", day: str = "Monday", count: str = "30"
) -> Gist:
    text = RAID.format(place=place, who=who, day=day, count=count)
    bare = layers(text, outlet="A")
    read = annotate(bare.document, (a for a in ANNOTATORS if a.origin.stage in STAGES))[0]
    (found,) = prepare(read, Groups(), StoriesOptions())
    return found


def names(left: Gist, right: Gist) -> set[str]:
    return {name for name, _ in clashes(left, right, apart=2, resolved=7)}


def test_reports_that_tell_the_same_do_not_clash() -> None:
    assert not names(gist(), gist())


def test_each_slot_that_differs_clashes_by_itself() -> None:
    assert names(gist(), gist(place="Lisbon")) == {"other place"}
    assert names(gist(), gist(who="Peter Dorsk")) == {"other people"}
    assert names(gist(), gist(day="Thursday")) == {"other day"}
    assert names(gist(), gist(count="90")) == {"other figure"}


def test_both_sides_are_shown() -> None:
    found = dict(clashes(gist(), gist(place="Lisbon", count="90"), apart=2, resolved=7))
    assert found == {
        "other place": "krakow against lisbon",
        "other figure": "30 against 90 (prisoner)",
    }


def test_calendar_days_clash_only_when_far_apart() -> None:
    may, june, july = (gist(day=f"{day} 2031") for day in ("29 May", "1 June", "9 July"))
    assert "other day" in names(may, july)
    assert names(gist(day="8 July 2031"), july) == set()
    assert days_apart(may, june) == 3


def test_the_order_of_two_reports_does_not_matter() -> None:
    one, other = gist(), gist(place="Lisbon", day="Friday", who="Peter Dorsk")
    assert names(one, other) == names(other, one)


def test_another_spelling_is_nobody_else() -> None:
    assert names(gist(who="Yusuf Khaledi"), gist(who="Youssef Khalidi")) == set()


def test_those_named_most_clash_beside_one_in_another_spelling() -> None:
    ours = replace(gist(), persons=("hatimi", "ayoud"), everyone=("ayoud", "hatimi"))
    theirs = replace(gist(), persons=("bagherov", "ayyoud"), everyone=("ayyoud", "bagherov"))
    found = dict(clashes(ours, theirs, apart=2, resolved=7))
    assert found == {"other people": "hatimi against bagherov"}
    other = replace(theirs, persons=("ayyoud", "bagherov"))
    assert not dict(clashes(ours, other, apart=2, resolved=7))
