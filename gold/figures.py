"""What stands against each other: contradictions of all slots, and what is none."""

from pathlib import Path

from crosswitness.model.record import Contrast, Verdict
from gold.cases import ANNOTATED, SEEDS, Finished, finished
from gold.rows import Row

SETS = (SEEDS, *ANNOTATED)


def score(gold: Path) -> list[Row]:
    """Score the verdict "contradiction" against the annotated ones of all kinds."""
    rows = []
    for name in SETS:
        case = finished(gold, name)
        wanted = [
            conflict
            for conflict in case.gold["conflicts"]
            if conflict["verdict"] == "contradiction"
        ]
        called = [c for c in case.store.records(Contrast) if c.verdict is Verdict.CONTRADICTION]
        right = [c for c in called if any(_meets(case, c, conflict) for conflict in wanted)]
        found = sum(any(_meets(case, c, conflict) for c in called) for conflict in wanted)
        for metric, value in (
            ("contradictions found", found),
            ("contradictions to find", len(wanted)),
            ("contradictions false", len(called) - len(right)),
            ("conflicts seen under some verdict", _seen(case)),
            ("conflicts under their own verdict", _own_verdict(case)),
            ("conflicts", len(case.gold["conflicts"])),
        ):
            rows.append(Row(stage="contrasts", set=name, part="all", metric=metric, value=value))
    return rows


def _seen(case: Finished) -> int:
    """Count annotated conflicts of every verdict that any contrast of ours touches."""
    contrasts = case.store.records(Contrast)
    return sum(
        any(_meets(case, contrast, conflict) for contrast in contrasts)
        for conflict in case.gold["conflicts"]
    )


_OWN = {
    "contradiction": {Verdict.CONTRADICTION},
    "two_events": {Verdict.TWO_EVENTS},
    "update": {Verdict.UPDATE},
    "rounding": {Verdict.ROUNDING, Verdict.FINER},
    "compatible": {Verdict.FINER, Verdict.VARIANT},
    "translation_variant": {Verdict.VARIANT},
    "wording_variant": {Verdict.VARIANT},
    "typo": {Verdict.TYPO, Verdict.VARIANT},
    "different_attribution": {Verdict.ATTRIBUTION},
    "metadata_error": {Verdict.METADATA},
}
"""Our verdicts that agree with one of the annotation."""


def _own_verdict(case: Finished) -> int:
    """Count annotated conflicts that a contrast with the annotated verdict touches."""
    contrasts = list(case.store.records(Contrast))
    return sum(
        any(
            contrast.verdict in _OWN[conflict["verdict"]] and _meets(case, contrast, conflict)
            for contrast in contrasts
        )
        for conflict in case.gold["conflicts"]
    )


def _meets(
    case: Finished, contrast: Contrast, conflict: dict[str, list[list[dict[str, object]]]]
) -> bool:
    """Say whether the contrast touches two sides of an annotated conflict."""
    touched = 0
    for side in conflict["sides"]:
        places = [case.place(span) for span in side]
        touched += any(p.overlap(m) for p in places for m in contrast.members)
    return touched >= 2
