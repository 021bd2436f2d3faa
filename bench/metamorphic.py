"""Changed reports whose effect is known: what one change does to the claims of a story.

Each case is a story of `bench.scenes` and a third report made from the first by one change.
``python -m bench.metamorphic [N]`` tries every law on N cases, 200 unless told.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import laws
from bench.scenes import (
    Report,
    Scene,
    copied,
    corrected,
    date,
    figure,
    first,
    other,
    rewritten,
    scene,
    second,
    signatory,
)
from crosswitness.case.adding import add
from crosswitness.case.folder import Case
from crosswitness.case.syncing import sync
from crosswitness.case.wiring import engine, plan
from crosswitness.model.document import Given
from crosswitness.model.record import (
    Claim,
    ClaimKind,
    Contrast,
    Entity,
    Lineage,
    Record,
    Story,
    Utterance,
    Verdict,
)
from crosswitness.pipeline.ports import Store
from crosswitness.pipeline.run import run


@dataclass(frozen=True, slots=True)
class Found:
    """What the product says of a case.

    Attributes:
        claims: Number of claims that two or more reports carry.
        texts: Least and most independent texts over the claims of most reports.
        contradictions: Slots of the contradictions, sorted.
        updates: Number of updates.
        records: Every story, entity, utterance, edge, claim and contrast, written out.
    """

    claims: int
    carriers: int
    texts: tuple[int, int]
    contradictions: tuple[str, ...]
    updates: int
    records: tuple[str, ...]


@contextmanager
def completed(reports: Sequence[Report]) -> Iterator[Store]:
    """Run the product over ``reports`` and yield the store of the case; it is deleted after."""
    with tempfile.TemporaryDirectory() as folder:
        case = Case.create(Path(folder) / "case")
        for number, report in enumerate(reports):
            path = Path(folder) / f"{number}.txt"
            path.write_text(report.text, encoding="utf-8")
            fields = {"outlet": report.outlet, "published": report.published}
            given = tuple(Given(field=f, value=v, source="case") for f, v in fields.items())
            add(case, [path], given)
        settings = case.settings()
        with case.store() as store:
            sync(case, store, _Silence())
            run(
                store,
                engine(settings.run, len(reports)),
                plan(settings),
                batch=10,
                report=_Silence(),
            )
            yield store


def found(reports: Sequence[Report]) -> Found:
    """Run the product over ``reports`` and return what it says."""
    with completed(reports) as store:
        claims = [c for c in store.records(Claim) if len(c.carriers) > 1]
        contrasts = list(store.records(Contrast))
        kinds: tuple[type[Record], ...] = (Story, Entity, Utterance, Lineage, Claim, Contrast)
        records = tuple(repr(item) for kind in kinds for item in store.records(kind))
    top = max((len(c.carriers) for c in claims), default=0)
    most = [c for c in claims if len(c.carriers) == top and c.kind is not ClaimKind.STATEMENT]
    return Found(
        claims=len(claims),
        carriers=top,
        texts=(
            min((c.texts_least for c in most), default=0),
            max((c.texts_most for c in most), default=0),
        ),
        contradictions=tuple(
            sorted(c.slot for c in contrasts if c.verdict is Verdict.CONTRADICTION)
        ),
        updates=sum(c.verdict is Verdict.UPDATE for c in contrasts),
        records=records,
    )


class _Silence:
    def stage(self, name: str, total: int) -> None:
        """Say nothing."""

    def advance(self, done: int = 1) -> None:
        """Say nothing."""


Law = Callable[[Scene], bool]


def _base(made: Scene) -> Found:
    return found([first(made), second(made)])


def a_copy_adds_no_text(made: Scene) -> bool:
    """An exact copy under another outlet adds a carrier and no text."""
    before, after = _base(made), found([first(made), second(made), copied(made)])
    return after.carriers == before.carriers + 1 and after.texts == before.texts


def a_rewrite_adds_no_text(made: Scene) -> bool:
    """A light rewrite adds no text."""
    before, after = _base(made), found([first(made), second(made), rewritten(made)])
    return after.texts == before.texts


def a_changed_figure_is_one_contradiction(made: Scene) -> bool:
    """A changed figure is exactly one contradiction, of numbers."""
    return found([first(made), second(made), figure(made)]).contradictions == ("number",)


def a_changed_date_is_one_contradiction(made: Scene) -> bool:
    """A changed day is exactly one contradiction, of dates."""
    return found([first(made), second(made), date(made)]).contradictions == ("date",)


def a_changed_signatory_is_one_contradiction(made: Scene) -> bool:
    """A changed signatory is exactly one contradiction, of names."""
    return found([first(made), second(made), signatory(made)]).contradictions == ("name",)


def a_correction_is_an_update(made: Scene) -> bool:
    """A later correction is an update and no contradiction."""
    after = found([first(made), second(made), corrected(made)])
    return after.updates > 0 and not after.contradictions


def another_agreement_changes_nothing(made: Scene) -> bool:
    """A report on another agreement changes no claim and no contradiction of this one."""
    before, after = _base(made), found([first(made), second(made), other(made)])
    return (before.claims, before.texts, before.contradictions) == (
        after.claims,
        after.texts,
        after.contradictions,
    )


def order_never_matters(made: Scene) -> bool:
    """The order in which reports arrive changes no record."""
    reports = [first(made), second(made), copied(made)]
    return found(reports).records == found(reports[::-1]).records


LAWS: tuple[Law, ...] = (
    a_copy_adds_no_text,
    a_rewrite_adds_no_text,
    a_changed_figure_is_one_contradiction,
    a_changed_date_is_one_contradiction,
    a_changed_signatory_is_one_contradiction,
    a_correction_is_an_update,
    another_agreement_changes_nothing,
    order_never_matters,
)


def holds(law: Law) -> laws.Holds:
    """Return whether ``law`` holds for the case of a number."""
    return lambda number: law(scene(number))


def main(cases: int) -> int:
    """Try every law, say in how many cases it does not hold, and return 1 if any does not."""
    return laws.report([(law.__doc__ or "", holds(law)) for law in LAWS], cases)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
