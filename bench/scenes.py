"""Invented stories of two reports of one signing, and what one change makes of the first.

The two tell of it in different words. Nothing is random but the seeded choice of words.
"""

import random
from dataclasses import dataclass

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
