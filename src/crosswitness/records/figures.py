"""Figures as they stand in reports: what they allow, what stands around them, and when.

A figure of another time ("130 were killed in November", "20,000 in seven years") is background
and stands against no figure of the story's own happening.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from crosswitness.lang.intervals import Interval, all_meet, interval, widened
from crosswitness.lang.states import OF_PEOPLE, state_group
from crosswitness.lang.tokens import stem, words
from crosswitness.model.annotation import Quantity, Sentence, TimeExpression, TimeKind
from crosswitness.model.layers import Layers
from crosswitness.model.material import Material
from crosswitness.model.record import Claim
from crosswitness.model.when import PartialDate
from crosswitness.records.measures import is_measure, unit_of

_CORRECTS = re.compile(
    r"\b(?:corrected|correction|corrects|revised|raised from|rose to|risen to|climbed to|"
    r"up from|down from|earlier (?:version|report|figure|reports)|updated|now)\b",
    re.IGNORECASE,
)
_READ_OFF = frozenset(("magnitude",))
"""Nouns whose numbers are read off a scale and so are rounded."""
_LOCAL = len("2000-01-01T00:00:00")
"""Length of a time without a zone."""
_LONG_AGO = 14
"""Days before publication beyond which a dated figure is background."""


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """One place of a figure that carries a claim.

    Attributes:
        claim: Id of the claim.
        layers: Its report.
        quantity: The figure.
        allowed: What its words allow.
    """

    claim: str
    layers: Layers
    quantity: Quantity
    allowed: Interval

    def words(self) -> str:
        """Return the figure as its report has it."""
        return self.layers.text(self.quantity.extent)

    def vague(self) -> bool:
        """Say whether its words give an amount and no number ("dozens", "several")."""
        number, words = self.quantity, self.words().casefold()
        if number.low is None or number.high is None or number.low == number.high:
            return False
        return not any(c.isdigit() for c in words) and " to " not in words and " and " not in words


def figures_of(material: Material, claim: Claim) -> Iterator[Figure]:
    """Yield every figure that carries a claim, those of another time left out."""
    for carrier in claim.carriers:
        layers = material.layers(carrier.document)
        quantities = {quantity.extent: quantity for quantity in layers.of(Quantity)}
        for place in carrier.places:
            quantity = quantities[place]
            if not (_describes(layers, quantity) or _is_background(layers, quantity)):
                unit = unit_of(quantity, claim.subject)
                allowed = interval(quantity.low, quantity.high, unit, layers.text(place))
                if is_measure(claim.subject) or quantity.noun in _READ_OFF:
                    allowed = widened(allowed)
                yield Figure(claim.id, layers, quantity, allowed)


def agreeing(figures: list[Figure]) -> list[Figure]:
    """Return the figures of one report for one thing that can all be true, or none.

    Where they cannot, those with a noun of their own count before those of a headline or an
    aside ("12 dead").
    """
    for chosen in (figures, [figure for figure in figures if figure.quantity.noun]):
        if all_meet([figure.allowed for figure in chosen]):
            return chosen
    return []


def published(layers: Layers) -> str:
    """Return the day or time of a report's publication, ``""`` where none is known."""
    found = layers.metadata("published")
    return found.value if found is not None else ""


def is_later(late: str, early: str) -> bool:
    """Say whether one publication is later than another; False where it cannot be told.

    Without a time on either side only the days count, and so they do where zones may differ.
    """
    if not late or not early:
        return False
    timed = all("T" in value and len(value) <= _LOCAL for value in (late, early))
    return late > early if timed else late[:10] > early[:10]


def far_apart(one: str, two: str) -> bool:
    """Say whether two days of publication are so far apart that each tells its own happening."""
    left, right = _day(one), _day(two)
    return left is not None and right is not None and abs((left - right).days) > _LONG_AGO


def corrects(sentence: str) -> bool:
    """Say whether a sentence says that its figure replaces an earlier one."""
    return bool(_CORRECTS.search(sentence))


def is_correction(figure: Figure) -> bool:
    """Say whether the sentence of a figure says that it replaces an earlier one."""
    sentence = _sentence(figure.layers, figure.quantity)
    return sentence is not None and corrects(figure.layers.text(sentence.extent))


_LEFT = re.compile(r"\b(?:still|remain(?:s|ed|ing)?)\b", re.IGNORECASE)


def is_left(figure: Figure) -> bool:
    """Say whether the sentence of a figure tells of those who are left: "two remain trapped"."""
    sentence = _sentence(figure.layers, figure.quantity)
    return sentence is not None and bool(_LEFT.search(figure.layers.text(sentence.extent)))


def surroundings(figure: Figure) -> frozenset[str]:
    """Return the stems of the figure's sentence and its neighbours, the counted thing left out.

    "12 people were killed" says nothing of where; the sentence before it does.
    """
    layers, quantity = figure.layers, figure.quantity
    sentences = layers.of(Sentence)
    at = next((n for n, s in enumerate(sentences) if s.extent.overlap(quantity.extent)), None)
    around = [quantity.extent]
    if at is not None:
        around = [s.extent for s in sentences[max(0, at - 1) : at + 2]]
    own = {stem(word) for word in (quantity.noun, quantity.state) if word}
    found = words(layers.document.text, around[0].start, around[-1].end)
    return frozenset(stem(word.folded) for word in found if not word.folded.isdigit()) - own


def _sentence(layers: Layers, quantity: Quantity) -> Sentence | None:
    return next((s for s in layers.of(Sentence) if s.extent.overlap(quantity.extent)), None)


_OWNED = re.compile(r"\b(?:its|their|his|her|our|my)\s$", re.IGNORECASE)
_ADDS = re.compile(r"\b(?:an?\s(?:additional|further|extra)|another|additional)\s$", re.IGNORECASE)
_DESCRIBES = re.compile(r"-|\s(?:more|other|others|additional|further)\b")


def _describes(layers: Layers, quantity: Quantity) -> bool:
    """Say whether a figure describes or adds: "a two-run lead", "27 more might be named".

    What somebody has ("its nine engines") may be a part of others', but for people.
    """
    text, extent = layers.document.text, quantity.extent
    after = text[quantity.number.end : quantity.number.end + 12]
    before = text[max(0, extent.start - 16) : extent.start]
    if _OWNED.search(before) and state_group(quantity.state) not in OF_PEOPLE:
        return True
    return not quantity.state and bool(_DESCRIBES.match(after) or _ADDS.search(before))


def _is_background(layers: Layers, quantity: Quantity) -> bool:
    """Say whether a figure's sentence gives it a time long before the report, or a long one."""
    sentence = _sentence(layers, quantity)
    if sentence is None:
        return False
    day = _day(published(layers))
    return any(
        (time.kind is TimeKind.DURATION and _is_years(time.timex))
        or (time.start is not None and day is not None and _long_before(time.start, day))
        for time in layers.of(TimeExpression)
        if sentence.extent.contains(time.extent)
    )


def _is_years(timex: str) -> bool:
    return bool(re.fullmatch(r"P(?:\d+|X)(?:Y|DE|M)", timex))


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def _long_before(start: PartialDate, day: date) -> bool:
    """Say whether a date ends more than two weeks before a day; months and years end late."""
    if start.year is None:
        return False
    if start.month is None:
        return start.year < day.year
    last = start.day if start.day is not None else 28
    return (day - date(start.year, start.month, min(last, 28))).days > _LONG_AGO
