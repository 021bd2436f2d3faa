from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from crosswitness.engines.serial import Serial
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.record import Entity
from crosswitness.model.span import Span
from crosswitness.pipeline.plan import make_plan
from crosswitness.pipeline.run import Summary, run
from crosswitness.pipeline.stage import Linkage, Linker, Stage
from crosswitness.store.sqlite import SqliteStore
from tests.pipeline.support import LINES, NAMES, Name, Options, Silence, prepare, stages
from tests.store.support import store, unit
from tests.support import document

TEXTS = ("Anna met Bertil", "Bertil saw Anna", "Cesar slept", "Doris rang Cesar")
TOPICS = replace(LINES, stage="topics")


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    place: Span
    names: tuple[str, ...]


class Watch:
    """A linker's function that tells which documents it was asked about."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, layers: Layers, groups: Groups, options: Options) -> Iterator[Name]:
        self.texts.append(layers.document.text)
        yield from prepare(layers, groups, options)

    def told(self) -> list[str]:
        """Return the texts since the last call, sorted."""
        told, self.texts = sorted(self.texts), []
        return told


def topics(layers: Layers, groups: Groups, options: Options) -> Iterator[Topic]:
    """Yield the document with the ids of its names' groups."""
    own = groups.of_document("names", layers.document.id)
    yield Topic(place=layers.document.whole, names=tuple(group.id for group in own))


def share(left: Topic, right: Topic, options: Options) -> Link | None:
    both = sorted(set(left.names) & set(right.names))
    if not both:
        return None
    reason = Feature(name="names", weight=1.0, detail=" ".join(both))
    return Link(
        left=left.place,
        right=right.place,
        relation=Relation.SAME,
        features=(reason,),
        origin=TOPICS,
    )


def watched(watch: Watch, **changes: object) -> list[Stage]:
    """Return the stages with a linker that reads another's groups, and with ``changes``."""
    made: list[Stage] = [
        replace(stage, **{"prepare": watch, **changes}) if isinstance(stage, Linker) else stage
        for stage in stages()
    ]
    return [
        *made,
        Linker(
            origin=TOPICS,
            needs=(),
            reads=("names",),
            options=Options(),
            prepare=topics,
            keys=lambda topic: topic.names,
            compare=share,
            linkage=Linkage.BEST,
        ),
    ]


def go(made: SqliteStore, plan: list[Stage]) -> Summary:
    return run(made, Serial(), make_plan(plan), batch=200, report=Silence())


def links(made: SqliteStore) -> list[Link]:
    return [*made.links("names"), *made.links("topics")]


def test_what_is_not_compared_anew_is_not_prepared_again(tmp_path: Path):
    watch = Watch()
    made = store(tmp_path, *TEXTS)
    go(made, watched(watch))
    assert watch.told() == sorted(TEXTS)
    go(made, watched(watch))
    assert watch.told() == []
    made.intake.save([unit("new.txt", document("Bertil fell", outlet="New"))])
    go(made, watched(watch))
    assert watch.told() == sorted(("Bertil fell", *TEXTS[:2]))


def test_one_report_more_gives_what_all_at_once_give(tmp_path: Path):
    more = [document(f"{name} fell", outlet=name) for name in ("Bertil", "Cesar", "Anton")]
    grown = store(tmp_path, *TEXTS)
    go(grown, watched(Watch()))
    for report in more:
        grown.intake.save([unit(f"{report.outlet}.txt", report)])
        go(grown, watched(Watch()))
    (tmp_path / "fresh").mkdir()
    fresh = store(tmp_path / "fresh", *TEXTS)
    fresh.intake.save([unit(f"{report.outlet}.txt", report) for report in more])
    go(fresh, watched(Watch()))
    assert links(grown) == links(fresh)
    assert grown.records(Entity) == fresh.records(Entity)
    assert {p.document: p.items for p in grown.prepared("topics").values()} == {
        p.document: p.items for p in fresh.prepared("topics").values()
    }


@pytest.mark.parametrize(
    "changes",
    [
        {"origin": replace(NAMES, version=2)},
        {"options": Options(least=4)},
    ],
)
def test_another_version_or_option_of_the_linker_prepares_all(
    tmp_path: Path, changes: dict[str, object]
):
    watch = Watch()
    made = store(tmp_path, *TEXTS)
    go(made, watched(watch))
    watch.told()
    go(made, watched(watch, **changes))
    assert watch.told() == sorted(TEXTS)


def test_another_version_or_option_of_an_annotator_prepares_all(tmp_path: Path):
    watch = Watch()
    made = store(tmp_path, *TEXTS)
    go(made, watched(watch))
    watch.told()
    plan = watched(watch)
    at = next(i for i, stage in enumerate(plan) if stage.origin.stage == "capitals")
    go(made, [*plan[:at], replace(plan[at], options=Options(least=5)), *plan[at + 1 :]])
    assert watch.told() == sorted(TEXTS)
    names = {entity.name for entity in made.records(Entity)}
    assert names == {"Bertil", "Cesar", "Doris"}
    version = replace(plan[at].origin, version=2)
    go(made, [*plan[:at], replace(plan[at], origin=version), *plan[at + 1 :]])
    assert watch.told() == sorted(TEXTS)
    assert "Anna" in {entity.name for entity in made.records(Entity)}


def test_groups_of_an_earlier_linker_that_change_are_seen(tmp_path: Path):
    """A text whose id is smaller than all others takes over the ids of the groups it joins."""
    made = store(tmp_path, *TEXTS)
    go(made, watched(Watch()))
    before = {p.document: p.fingerprint for p in made.prepared("topics").values()}
    first = min(before)
    texts = (f"Cesar fell {'x' * count}" for count in range(1000))
    report = next(r for t in texts if (r := document(t, outlet="New")).id < first)
    made.intake.save([unit("new.txt", report)])
    go(made, watched(Watch()))
    after = {p.document: p.fingerprint for p in made.prepared("topics").values()}
    changed = {made.document(d).text for d in before if before[d] != after[d]}
    assert changed == {"Cesar slept", "Doris rang Cesar"}
    joined = {link.left.document for link in made.links("topics")}
    assert report.id in joined


def test_a_report_that_a_linker_failed_on_is_tried_again(tmp_path: Path):
    def failing(layers: Layers, groups: Groups, options: Options) -> Iterator[Name]:
        yield from prepare(layers, groups, options)
        if "Anna" in layers.document.text:
            raise LookupError("no")

    made = store(tmp_path, *TEXTS)
    for _ in range(2):
        go(made, watched(Watch(), prepare=failing))
        assert [issue.code for issue in made.issues()] == ["P101", "P101"]
    watch = Watch()
    go(made, watched(watch))
    assert watch.told() == sorted(TEXTS[:2])
    assert made.issues() == ()


def test_a_run_that_ends_between_two_linkers_loses_nothing(tmp_path: Path):
    class Ended(BaseException):
        pass

    def ending(left: Topic, right: Topic, options: Options) -> Link | None:
        raise Ended

    made = store(tmp_path, *TEXTS)
    plan = watched(Watch())
    with pytest.raises(Ended):
        go(made, [*plan[:-1], replace(plan[-1], compare=ending)])
    assert made.prepared("names")
    assert not made.prepared("topics")
    go(made, plan)
    (tmp_path / "fresh").mkdir()
    fresh = store(tmp_path / "fresh", *TEXTS)
    go(fresh, watched(Watch()))
    assert links(made) == links(fresh)
    assert made.records(Entity) == fresh.records(Entity)


def test_what_is_kept_of_a_report_goes_with_it(tmp_path: Path):
    made = store(tmp_path, *TEXTS)
    go(made, watched(Watch()))
    assert len(made.prepared("names")) == len(TEXTS)
    made.intake.forget(["3.txt"])
    assert len(made.prepared("names")) == len(TEXTS) - 1
