"""Stages from outside: entry points of the group ``crosswitness.stages``.

An entry point names a `Stage`. It takes the place of the built-in stage that makes the same
kinds, or is added when it makes a new one.
"""

from collections.abc import Iterable
from importlib.metadata import entry_points

from crosswitness.model.errors import PlanError
from crosswitness.pipeline.stage import Annotator, Linker, Recorder, Stage

GROUP = "crosswitness.stages"


def with_plugins(stages: Iterable[Stage]) -> tuple[Stage, ...]:
    """Return ``stages`` with those of installed entry points put in their places.

    Raises:
        PlanError: If an entry point does not name a stage.
    """
    return merge(stages, tuple(_load(point.name) for point in entry_points(group=GROUP)))


def _load(name: str) -> Stage:
    (point,) = entry_points(group=GROUP, name=name)
    stage = point.load()
    if not isinstance(stage, Annotator | Linker | Recorder):
        raise PlanError(f"entry point {name} of {GROUP} is not a stage: {stage!r}")
    return stage


def merge(stages: Iterable[Stage], others: Iterable[Stage]) -> tuple[Stage, ...]:
    """Put ``others`` in place of the stages that do the same work, the rest behind."""
    listed = list(stages)
    for other in others:
        rivals = [stage for stage in listed if _same_work(stage, other)]
        at = listed.index(rivals[0]) if rivals else len(listed)
        listed = [stage for stage in listed if stage not in rivals]
        listed.insert(at, other)
    return tuple(listed)


def _same_work(one: Stage, two: Stage) -> bool:
    if isinstance(one, Linker) or isinstance(two, Linker):
        return type(one) is type(two) and one.origin.stage == two.origin.stage
    return type(one) is type(two) and bool(set(one.makes) & set(two.makes))
