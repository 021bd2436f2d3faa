"""Changed reports whose effect is known: what one change does to the claims of a story.

Each case is an invented story of two reports of one signing, told by different words, and a
third made from the first by one change. Nothing is random but the seeded choice of words.
``python -m bench.metamorphic [N]`` tries every law on N cases, 200 unless told.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

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
from crosswitness.pipeline.run import run

SYLLABLES = (
    *("ba", "bel", "cor", "dan", "el", "far", "gor", "hal", "is", "jor", "kal", "lum", "mar"),
    *("nor", "os", "par", "quin", "ros", "sal", "tor", "ul", "ver"),
)
FIRST = ("Anna", "Omar", "Peter", "Laila", "Viktor", "Maria", "Tomas", "Elena", "Karim", "Jonas")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
GOODS = ("grain", "timber", "copper", "cotton", "salt", "coffee", "marble", "wool")


@dataclass(frozen=True, slots=True)
class Report:
    """An invented report.

    Attributes:
        outlet: Its outlet.
        text: Headline and paragraphs.
        published: Date and time of publication.
    """

    outlet: str
    text: str
    published: str = "2031-05-08T10:00"


@dataclass(frozen=True, slots=True)
class Scene:
    """The names and figures of one invented story."""

    town: str
    other_town: str
    left: str
    right: str
    minister: str
    rival: str
    mayor: str
    goods: str
    killed: int


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


def scene(number: int) -> Scene:
    """Return the scene of case ``number``; the same number gives the same scene."""
    pick = random.Random(number)

    def name() -> str:
        return "".join(pick.sample(SYLLABLES, 3)).capitalize()

    return Scene(
        town=name(),
        other_town=name(),
        left=name() + "ia",
        right=name() + "land",
        minister=f"{pick.choice(FIRST)} {name()}",
        rival=f"{pick.choice(FIRST)} {name()}",
        mayor=f"{pick.choice(FIRST)} {name()}",
        goods=pick.choice(GOODS),
        killed=pick.randint(11, 38),
    )


def first(made: Scene) -> Report:
    """Return the report that is changed."""
    text = (
        f"{made.left} and {made.right} sign {made.goods} treaty in {made.town}\n\n"
        f"Foreign Minister {made.minister} signed the long awaited {made.goods} treaty between "
        f"{made.left} and {made.right} in {made.town} on 7 May 2031 after two years of talks.\n\n"
        f"Only hours before the ceremony {made.killed} dock workers were killed when a crane fell "
        f"on a crowded warehouse of the {made.town} harbour, the port authority said.\n\n"
        f"“We will rebuild the northern pier before the first {made.goods} ship leaves for the "
        f"south,” said {made.mayor}, the mayor of {made.town}.\n\n"
        f"The two neighbours had closed their common border during a quarrel over fishing rights, "
        f"and traders on both sides hope that the markets will open again by the autumn.\n"
    )
    return Report("Harbour Post", text)


def second(made: Scene) -> Report:
    """Return a report of the same happening in other words."""
    text = (
        f"{made.town}: treaty on {made.goods} sealed hours after harbour accident\n\n"
        f"A treaty that regulates the trade in {made.goods} was sealed in {made.town} on 7 May "
        f"2031 by {made.minister}, who represents {made.left} abroad.\n\n"
        f"The ceremony was overshadowed by an accident at the quay: {made.killed} dock workers "
        f"were killed as a crane fell onto a warehouse of the {made.town} harbour.\n\n"
        f"Mayor {made.mayor} told reporters that the pier in the north would be rebuilt soon.\n\n"
        f"Farmers in {made.right} were sceptical, fearing that prices might drop once imports "
        f"begin to arrive in larger numbers.\n"
    )
    return Report("Daily Courier", text)


def copied(made: Scene) -> Report:
    """Return the first report, word for word, under another outlet."""
    return Report("Evening Mirror", first(made).text)


def rewritten(made: Scene) -> Report:
    """Return the first report with a new headline and a tenth of its words replaced."""
    text = first(made).text
    for old, new in (
        ("sign", "agree on"),
        ("long awaited", "overdue"),
        ("Only hours", "Shortly"),
        ("crowded", "busy"),
        ("neighbours", "states"),
        ("quarrel", "dispute"),
        ("traders", "merchants"),
        ("hope", "expect"),
        ("open again", "reopen"),
    ):
        text = text.replace(old, new, 1)
    return Report("Evening Mirror", text)


def _changed(made: Scene, old: str, new: str) -> Report:
    return Report("Evening Mirror", first(made).text.replace(old, new))


def figure(made: Scene) -> Report:
    """Return the first report with another number of killed."""
    return _changed(made, f"{made.killed} dock", f"{made.killed + 30} dock")


def date(made: Scene) -> Report:
    """Return the first report with another day of the signing."""
    return _changed(made, "7 May 2031", "6 May 2031")


def signatory(made: Scene) -> Report:
    """Return the first report with another signatory."""
    return _changed(made, made.minister, made.rival)


def corrected(made: Scene) -> Report:
    """Return the first report a day later, with a higher figure and the words of a correction."""
    text = first(made).text.replace(
        f"{made.killed} dock workers were killed",
        f"{made.killed + 5} dock workers, up from {made.killed} in an earlier report, were killed",
    )
    return Report("Evening Mirror", text, "2031-05-09T09:00")


def other(made: Scene) -> Report:
    """Return a report of another agreement, of the year before, with other people."""
    text = (
        f"Fishing accord of {made.other_town} renewed\n\n"
        f"{made.rival} renewed the fishing accord of {made.other_town} on 3 February 2030, more "
        f"than a year ago, in the presence of the coast guard.\n\n"
        f"The accord limits the catch of herring along the western islands.\n"
    )
    return Report("Evening Mirror", text, "2030-02-04T09:00")


def found(reports: Sequence[Report]) -> Found:
    """Run the product over ``reports`` and return what it says."""
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
    return found([first(made), figureless(made), date(made)]).contradictions == ("date",)


def a_changed_signatory_is_one_contradiction(made: Scene) -> bool:
    """A changed signatory is exactly one contradiction, of names."""
    return found([first(made), figureless(made), signatory(made)]).contradictions == ("name",)


def figureless(made: Scene) -> Report:
    """Return the second report; it states neither slot in the words of the first."""
    return second(made)


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


def broken(law: Law, cases: int) -> list[int]:
    """Return the numbers of the cases, from 0, in which a law does not hold."""
    return [number for number in range(cases) if not law(scene(number))]


def main(cases: int) -> int:
    """Try every law, say in how many cases it does not hold, and return 1 if any does not."""
    failed = False
    for law in LAWS:
        wrong = broken(law, cases)
        failed = failed or bool(wrong)
        told = f", first in case {wrong[0]}" if wrong else ""
        print(f"{(law.__doc__ or '').strip()} Broken in {len(wrong)} of {cases}{told}", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
