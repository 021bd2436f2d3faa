"""The first half of a run: every report through every annotator whose layer is out of date."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from crosswitness.model.annotation import Annotation, Origin
from crosswitness.model.errors import BackendError
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.pipeline.annotate import run_one
from crosswitness.pipeline.fingerprint import layer_fingerprints
from crosswitness.pipeline.ports import Engine, Layer, Progress, Store
from crosswitness.pipeline.stage import Annotator

ORIGIN = Origin(stage="reading", version=1)

MESSAGE_LIMIT = 200
"""Characters of an exception's message that are told to the reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One document and the layers that it lacks.

    Attributes:
        layers: The document with the layers that are up to date.
        wanted: Fingerprints of the layers to make, by stage.
    """

    layers: Layers
    wanted: dict[str, str]


def read_all(
    store: Store, engine: Engine, annotators: tuple[Annotator, ...], *, batch: int, report: Progress
) -> int:
    """Bring the layers of every document up to date.

    Finished batches are kept, so that a killed run goes on where it stopped.

    Args:
        store: Where documents come from and layers go to.
        engine: Runs the work.
        annotators: In order.
        batch: Documents to a transaction.
        report: Hears of each document done.

    Returns:
        How many documents had a layer out of date.
    """
    store.drop_layers([annotator.origin.stage for annotator in annotators])
    stale = _stale(store, annotators)
    report.stage("reading reports", len(stale))
    kept: list[Layer] = []
    done = 0
    made = engine.map(
        partial(annotate_job, annotators),
        _jobs(store, annotators, stale),
        partial(lost_job, annotators),
    )
    for layers in made:
        kept.extend(layers)
        done += 1
        report.advance()
        if done % batch == 0:
            store.save_layers(kept)
            kept = []
    store.save_layers(kept)
    return done


def _stale(store: Store, annotators: tuple[Annotator, ...]) -> dict[str, dict[str, str]]:
    """Return, by document, the fingerprints of the layers that are missing or outdated."""
    stored = store.fingerprints()
    stale: dict[str, dict[str, str]] = {}
    for identity, key in sorted(store.keys().items()):
        have = stored.get(identity, {})
        wanted = layer_fingerprints(key, annotators)
        missing = {stage: fp for stage, fp in wanted.items() if have.get(stage) != fp}
        if missing:
            stale[identity] = missing
    return stale


def _jobs(
    store: Store, annotators: tuple[Annotator, ...], stale: dict[str, dict[str, str]]
) -> Iterator[Job]:
    for identity, wanted in stale.items():
        fresh = [a.origin.stage for a in annotators if a.origin.stage not in wanted]
        yield Job(layers=store.layers(identity, fresh), wanted=wanted)


def annotate_job(annotators: tuple[Annotator, ...], job: Job) -> list[Layer]:
    """Make the layers that ``job`` lacks.

    An annotator that raises costs its layer of this report alone: the layer is empty, issue P101
    says so, and the later annotators go on without it. These layers have no fingerprint, so that
    the next run tries them again.

    Raises:
        BackendError: If a back-end does not answer or is not the one planned: every report would
            lack what it says.
    """
    layers = job.layers
    made = []
    broken = False
    for annotator in annotators:
        stage = annotator.origin.stage
        if stage not in job.wanted:
            continue
        found: tuple[Annotation, ...] = ()
        try:
            found, issues = run_one(layers, annotator)
        except BackendError:
            raise
        except Exception as error:  # a report must never cost more than itself
            issues, broken = [failure(annotator.origin, layers, error)], True
        layers = layers.adding(found)
        made.append(
            Layer(
                document=layers.document.id,
                stage=stage,
                fingerprint="" if broken else job.wanted[stage],
                made=found,
                issues=tuple(issues),
            )
        )
    return made


def lost_job(annotators: tuple[Annotator, ...], job: Job) -> list[Layer]:
    """Return empty layers for a report that ended the process reading it, with issue P102.

    They have no fingerprint, so that the next run tries them again.
    """
    message = (
        "the process that read this report ended (out of memory, killed or crashed); what the "
        "stages would have said is missing, and the next run tries again"
    )
    place = job.layers.document.whole
    issue = Issue(code="P102", message=message, place=place, origin=ORIGIN)
    stages = [a.origin.stage for a in annotators if a.origin.stage in job.wanted]
    return [
        Layer(
            document=job.layers.document.id,
            stage=stage,
            fingerprint="",
            made=(),
            issues=(issue,) if stage == stages[0] else (),
        )
        for stage in stages
    ]


def failure(origin: Origin, layers: Layers, error: Exception) -> Issue:
    """Return issue P101: a stage failed on one report.

    Args:
        origin: The stage.
        layers: The report.
        error: What it raised; the begin of its message is told.
    """
    said = " ".join(str(error).split())[:MESSAGE_LIMIT].encode(errors="replace").decode()
    reason = f"{type(error).__name__}: {said}" if said else type(error).__name__
    message = (
        f"stage '{origin.stage}' failed on this report: {reason}; "
        "what it would have said is missing"
    )
    return Issue(code="P101", message=message, place=layers.document.whole, origin=ORIGIN)
