"""Reports of invented people who are easily mixed up, and what tests ask of a case of them."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from crosswitness.case.adding import add
from crosswitness.case.folder import Case
from crosswitness.case.judging import Wish, judge
from crosswitness.case.running import run_case
from crosswitness.model.judgement import Verb
from crosswitness.model.record import Entity
from tests.case.support import folder_of, made
from tests.pipeline.support import Silence

AT = datetime(2024, 5, 14, 9, 30, tzinfo=UTC)
REPORTS = {
    "alpha": "Harbour talks in Lorne\n\nLORNE, May 14, 2024 - Minister Orlo Tavakoli met Hanna "
    "Viklund in Lorne on Tuesday.\n\n“We will open the harbour,” Tavakoli said.\n",
    "beta": "Harbour of Lorne to open\n\n14 May 2024\n\nMinister Orlo Tavakkoli and Mayor "
    "Hanna Viklund met in Lorne on Tuesday to open the harbour.\n\n“It took nine "
    "years,” Viklund said.\n",
    "gamma": "Prize for a poet\n\nThe poet Ilse Marrow won a prize in Brenn on Friday.\n\n“I am "
    "glad,” Marrow said. Ilse Marlow, her sister, lives in Brenn.\n",
    "delta": "Ferry crew on strike\n\nThe ferry to Oskar Island stood still on Monday, Ragnar "
    "Holm said. Holm leads the crew.\n",
}


def case_of(root: Path, **texts: str) -> Case:
    """Return a case of the reports, run once."""
    return made(root, **(texts or REPORTS))[0]


def more(case: Case, **texts: str) -> None:
    """Add reports and run again."""
    root = case.root / "more"
    root.mkdir()
    add(case, [folder_of(root, **texts)])
    run_case(case, Silence())


def people(case: Case) -> dict[str, Entity]:
    """Return the persons of the last run by name."""
    with case.store(readonly=True) as store:
        return {e.name: e for e in store.records(Entity) if e.kind == "person"}


def entity(case: Case, identity: str) -> Entity | None:
    """Return the entity that an id leads to."""
    with case.store(readonly=True) as store:
        found = store.record(identity)
    assert found is None or isinstance(found, Entity)
    return found


def say(case: Case, verb: Verb, *subjects: str, places: Iterable[str] = (), **more: object) -> int:
    """Write a judgement and return its number."""
    wish = Wish(
        verb=verb,
        subjects=subjects,
        places=tuple(places),
        by=str(more.pop("by", "ana")),
        at=AT,
        **more,  # type: ignore[arg-type]
    )
    with case.store(readonly=True) as store:
        return judge(case, store, wish).judgement.seq


def rerun(case: Case) -> list[str]:
    """Run again and return the codes of the issues about judgements."""
    return [i.code for i in run_case(case, Silence()).skipped if i.code.startswith("J")]
