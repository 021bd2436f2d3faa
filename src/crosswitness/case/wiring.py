"""What belongs together: the stages in force, the engine for a number of reports."""

import os
from collections.abc import Mapping
from typing import Any

from crosswitness.engines.processes import Processes
from crosswitness.engines.serial import Serial
from crosswitness.exports.options import DossierOptions
from crosswitness.pipeline.builtin import STAGES
from crosswitness.pipeline.plan import Plan, make_plan
from crosswitness.pipeline.ports import Engine
from crosswitness.pipeline.registry import with_plugins
from crosswitness.pipeline.settings import RunOptions, Settings
from crosswitness.pipeline.stage import Stage

DOSSIER_SECTIONS: Mapping[str, Any] = {"dossier": DossierOptions()}
"""Settings sections that belong to no stage."""
WORTH_PROCESSES = 40
"""Reports from which on starting worker processes pays."""


def all_stages() -> tuple[Stage, ...]:
    """Return the built-in stages and those that are installed beside them."""
    return with_plugins(STAGES)


def plan(settings: Settings) -> Plan:
    """Return the plan under ``settings``.

    Raises:
        PlanError: If the stages do not fit together.
    """
    return make_plan(settings.stages(all_stages()))


def engine(options: RunOptions, reports: int) -> Engine:
    """Return the engine that fits the number of reports; results do not depend on it."""
    workers = options.workers or (os.cpu_count() or 1 if reports >= WORTH_PROCESSES else 1)
    return Processes(workers) if workers > 1 else Serial()
