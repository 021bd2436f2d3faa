"""From reports to records: the shortest path that a reader of the code can follow."""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswitness.model.groups import Groups
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import Judged
from crosswitness.model.layers import Layers
from crosswitness.model.material import Material
from crosswitness.model.record import Record
from crosswitness.pipeline.fingerprint import known_key
from crosswitness.pipeline.judging import LINKER, Replay, replay
from crosswitness.pipeline.linking import link_all
from crosswitness.pipeline.plan import Plan
from crosswitness.pipeline.ports import Engine, Progress, Store
from crosswitness.pipeline.preparing import Reports
from crosswitness.pipeline.reading import read_all
from crosswitness.pipeline.stage import Recorder


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a run did.

    Attributes:
        documents: Documents in the case.
        read: Documents of which a layer was out of date.
        compared: Document pairs compared, over all linkers.
        kept: Document pairs whose earlier result still held.
        records: Number of records by kind.
    """

    documents: int
    read: int
    compared: int
    kept: int
    records: dict[str, int]


def run(
    store: Store,
    engine: Engine,
    plan: Plan,
    *,
    batch: int,
    report: Progress,
    judged: Judged | None = None,
) -> Summary:
    """Bring everything that is derived from the documents up to date.

    Args:
        store: Documents come from it, all else goes into it.
        engine: Runs the annotators.
        plan: The stages.
        batch: Documents to a transaction.
        report: Hears how far it has come.
        judged: What people decided; it outranks every linker.
    """
    read = read_all(store, engine, plan.annotators, batch=batch, report=report)
    judged = judged or Judged()
    people = replay(judged, store)
    store.save_judgements(judged.judgements)
    reports = _reports(store, people)
    groups = Groups()
    decided = people.decisions
    linked = []
    for linker in plan.linkers:
        ours = decided if linker.origin.stage == LINKER else None
        linked.append(link_all(store, linker, groups, reports, report, decisions=ours))
    material = Material(
        documents=store.documents(), layers=reports.layers, groups=groups, decisions=decided
    )
    doubts = [*plan.notes, *people.issues]
    doubts += [issue for result in linked for issue in result.issues]
    doubts += _record(material, plan.recorders, report)
    records = [record for kind in material.records.values() for record in kind]
    store.save_records(records, doubts)
    return Summary(
        documents=len(material.documents),
        read=read,
        compared=sum(result.compared for result in linked),
        kept=sum(result.kept for result in linked),
        records={kind.__name__: len(made) for kind, made in material.records.items()},
    )


def _reports(store: Store, people: Replay) -> Reports:
    """Return what is known of each report, with the chains that people split."""
    stored = store.fingerprints()

    def layers(identity: str) -> Layers:
        return people.applied(store.layers(identity))

    def key(identity: str) -> str:
        return known_key(stored.get(identity, {}), people.taken.get(identity, ()))

    return Reports(layers, key)


def _record(material: Material, recorders: Sequence[Recorder], report: Progress) -> list[Issue]:
    """Build all records into ``material`` and return the issues found on the way."""
    issues: list[Issue] = []
    for recorder in recorders:
        report.stage(f"{recorder.origin.stage} records", 1)
        made: dict[type[Record], list[Record]] = {kind: [] for kind in recorder.makes}
        for item in recorder.build(material, recorder.options):
            if isinstance(item, Issue):
                issues.append(item)
            else:
                made[type(item)].append(item)
        for kind, records in made.items():
            material.records[kind] = tuple(sorted(records, key=lambda record: record.id))
        report.advance()
    return issues
