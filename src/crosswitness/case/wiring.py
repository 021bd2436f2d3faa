"""What belongs together: the stages in force, the engine for a number of reports."""

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from crosswitness.engines.processes import Processes
from crosswitness.engines.serial import Serial
from crosswitness.exports.options import DossierOptions
from crosswitness.lang.backends import INSTALL, fix, installed
from crosswitness.model.issue import Issue
from crosswitness.model.span import FilePlace
from crosswitness.pipeline.builtin import STAGES
from crosswitness.pipeline.plan import Plan, make_plan
from crosswitness.pipeline.ports import Engine
from crosswitness.pipeline.registry import with_plugins
from crosswitness.pipeline.settings import RunOptions, Settings, section
from crosswitness.pipeline.stage import Stage

DOSSIER_SECTIONS: Mapping[str, Any] = {"dossier": DossierOptions()}
"""Settings sections that belong to no stage."""
LACKING = (
    "Names were found by rules and tables alone: the trained names are not installed, so more "
    "people and bodies that no table knows are missed. To have them:"
)
BACKED = ("detectors", "parsers", "resolvers", "symbols")
"""Names of the options that list back-ends."""
WORTH_PROCESSES = 40
"""Reports from which on starting worker processes pays."""


def all_stages() -> tuple[Stage, ...]:
    """Return the built-in stages and those that are installed beside them."""
    return with_plugins(STAGES)


def plan(settings: Settings) -> Plan:
    """Return the plan under ``settings``, its back-ends loaded and fixed by their fingerprints.

    A back-end that nobody named and that is not installed is left out, with a note. A stage that
    is nothing without a back-end and has none does not run.

    Raises:
        PlanError: If the stages do not fit together.
        BackendError: If a back-end that was named cannot be loaded.
    """
    stages: list[Stage] = []
    notes: list[Issue] = []
    for stage in settings.stages(all_stages()):
        fixed, lacking = _with_backends(stage, settings.sources)
        if getattr(fixed.options, "parsers", True):
            stages.append(fixed)
        notes += lacking
    return replace(make_plan(stages), notes=tuple(notes))


def _with_backends(stage: Stage, sources: Mapping[str, str]) -> tuple[Stage, list[Issue]]:
    """Return ``stage`` with its back-ends fixed, and what it lacks."""
    field = next((name for name in BACKED if hasattr(stage.options, name)), "")
    if not field:
        return stage, []
    key = f"{section(stage)}.{field}"
    fixed: list[str] = []
    notes: list[Issue] = []
    for name in getattr(stage.options, field):
        if key in sources or name in installed():
            fixed.append(fix(name))
        else:
            message = f"{LACKING} {INSTALL.get(name, name)}"
            place = FilePlace(path="crosswitness.toml", detail=f"{key}: {name}")
            notes.append(Issue(code="N201", message=message, place=place, origin=stage.origin))
    return replace(stage, options=replace(stage.options, fixed=tuple(fixed))), notes


def engine(options: RunOptions, reports: int) -> Engine:
    """Return the engine that fits the number of reports; results do not depend on it."""
    workers = options.workers or (os.cpu_count() or 1 if reports >= WORTH_PROCESSES else 1)
    return Processes(workers) if workers > 1 else Serial()
