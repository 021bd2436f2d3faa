"""The main job: sources in, dossier out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from crosswitness.case import changes
from crosswitness.case.folder import Case
from crosswitness.case.intake import is_lost
from crosswitness.case.listing import gazetteer
from crosswitness.case.memory import rare_collections
from crosswitness.case.outlets import Families, families, with_families
from crosswitness.case.syncing import sync
from crosswitness.case.wiring import engine, plan
from crosswitness.exports.dossier import write_dossier
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import Judged
from crosswitness.pipeline.ports import Progress
from crosswitness.pipeline.run import Summary, run
from crosswitness.store.intake import Counts
from crosswitness.store.judgements import read


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run gave.

    Attributes:
        counts: What became of the reports received.
        summary: What the stages did.
        files: The files of the dossier.
        skipped: Issues of reports and files that could not be read, and of judgements that could
            not be applied.
        notes: What the run lacked, such as a back-end that is not installed.
    """

    counts: Counts
    summary: Summary
    files: tuple[Path, ...]
    skipped: tuple[Issue, ...]
    notes: tuple[Issue, ...] = ()


def run_case(case: Case, report: Progress, overrides: Sequence[str] = ()) -> Outcome:
    """Bring the case up to date and write its dossier.

    Args:
        case: The case.
        report: Hears how far it has come.
        overrides: ``section.name=value`` settings of this run.

    Raises:
        SettingsError: If a setting is wrong.
        PlanError: If the stages do not fit together.
        BackendError: If a back-end that was named cannot be loaded.
    """
    owned = families(case)
    settings = with_families(case.settings(overrides), owned)
    stages = plan(settings)
    with rare_collections(), case.store() as store:
        sync(case, store, report)
        workers = engine(settings.run, len(store.documents()))
        summary = run(
            store,
            workers,
            stages,
            batch=settings.run.batch,
            report=report,
            judged=_judged(case, owned),
        )
        report.stage("dossier", 1)
        earlier = changes.before(case)
        files = write_dossier(store, case.dossier, settings.dossier)
        changes.keep(case, earlier)
        report.advance()
        lost = (issue for issue in store.intake.issues() if is_lost(issue))
        unapplied = (issue for issue in store.issues() if issue.code.startswith("J"))
        return Outcome(
            counts=store.intake.counts(),
            summary=summary,
            files=files,
            skipped=(*lost, *unapplied),
            notes=stages.notes,
        )


def _judged(case: Case, owned: Families) -> Judged:
    judged, lists = read(case.judgements), gazetteer(case)
    issues = (*judged.issues, *lists.issues, *owned.issues)
    return replace(judged, issues=issues, listed=lists.entries)
