"""The order of the stages, checked before a byte is read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from crosswitness.model.annotation import Annotation
from crosswitness.model.errors import PlanError
from crosswitness.model.issue import Issue
from crosswitness.model.record import Record
from crosswitness.pipeline.stage import Annotator, Linker, Recorder, Stage

S = TypeVar("S", Annotator, Linker, Recorder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All stages, each after the ones that it needs.

    Attributes:
        annotators: In the order in which they run.
        linkers: In the order in which they run.
        recorders: In the order in which they run.
        notes: What a run by this plan lacks, for the dossier and the person.
    """

    annotators: tuple[Annotator, ...]
    linkers: tuple[Linker, ...]
    recorders: tuple[Recorder, ...]
    notes: tuple[Issue, ...] = ()

    @property
    def stages(self) -> tuple[Stage, ...]:
        """All stages in order."""
        return (*self.annotators, *self.linkers, *self.recorders)


def make_plan(stages: Iterable[Stage]) -> Plan:
    """Order ``stages`` so that each finds what it needs; ties keep the order given.

    Raises:
        PlanError: If two stages make the same kind or share a name, if a stage needs what none
            makes, or if stages wait for each other.
    """
    listed = tuple(stages)
    _check_names(listed)
    annotators = [stage for stage in listed if isinstance(stage, Annotator)]
    linkers = [stage for stage in listed if isinstance(stage, Linker)]
    recorders = [stage for stage in listed if isinstance(stage, Recorder)]
    makers: dict[type[Annotation], str] = {}
    for annotator in annotators:
        for kind in annotator.makes:
            _claim(makers, kind, annotator.origin.stage)
    writers: dict[type[Record], str] = {}
    for recorder in recorders:
        for record in recorder.makes:
            _claim(writers, record, recorder.origin.stage)
    names = {linker.origin.stage: linker.origin.stage for linker in linkers}
    for linker in linkers:
        for needed in linker.needs:
            _maker(makers, needed, linker.origin.stage)
    return Plan(
        annotators=_order(annotators, {a.origin.stage: _of(makers, a) for a in annotators}),
        linkers=_order(
            linkers,
            {n.origin.stage: [_maker(names, r, n.origin.stage) for r in n.reads] for n in linkers},
        ),
        recorders=_order(
            recorders,
            {
                r.origin.stage: [_maker(writers, k, r.origin.stage) for k in r.reads]
                for r in recorders
            },
        ),
    )


def _of(makers: dict[type[Annotation], str], annotator: Annotator) -> list[str]:
    return [_maker(makers, kind, annotator.origin.stage) for kind in annotator.needs]


def _check_names(stages: Sequence[Stage]) -> None:
    seen: set[tuple[type, str]] = set()
    for stage in stages:
        key = (type(stage), stage.origin.stage)
        if key in seen:
            raise PlanError(f"two stages are called '{stage.origin.stage}'")
        seen.add(key)


K = TypeVar("K")


def _claim(makers: dict[K, str], kind: K, name: str) -> None:
    if kind in makers:
        label = getattr(kind, "__name__", kind)
        raise PlanError(f"stages '{makers[kind]}' and '{name}' both make {label}: switch one off")
    makers[kind] = name


def _maker(makers: dict[K, str], kind: K, name: str) -> str:
    if kind not in makers:
        label = getattr(kind, "__name__", kind)
        raise PlanError(f"stage '{name}' needs {label}, which no stage makes")
    return makers[kind]


def _order(stages: Sequence[S], waits: dict[str, list[str]]) -> tuple[S, ...]:
    done: dict[str, S] = {}
    left = list(stages)
    while left:
        ready = next((s for s in left if set(waits[s.origin.stage]) <= set(done)), None)
        if ready is None:
            names = ", ".join(sorted(s.origin.stage for s in left))
            raise PlanError(f"these stages wait for each other: {names}")
        done[ready.origin.stage] = ready
        left.remove(ready)
    return tuple(done.values())
