"""Generated reports whose stories and copies are known: the corpus of the benchmarks.

Each story has a cast, places, figures and quotations of its own (`bench.planting` changes some);
one to six outlets report it, each with its choice of facts and words. Some reports are copies of
another one: exact, with a tenth of the words edited, one half of it, a wire text cut and padded,
or reworded by a fifth. Two reports share twelve words in a row outside quotations when one copies
the other or both copy a third, and hardly ever otherwise.

The same seed gives the same reports on every machine.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from bench import material as m
from bench.copying import COPIES, copied, everyday, paragraphs
from bench.planting import LAST, SHARE, UPDATE, Told, changed, own, plant

_CHOICE = re.compile(r"\[([^\[\]]{1,200})\]")
_ARTICLES = frozenset(("the", "a", "an"))
_LONGEST, _LAST_RESORT = 5, 6
"""The same where no article comes in time, and behind a name."""
_TOLL = 1
"""Where the sentence with the figure stands, which has a strange word already."""
_STRETCH = 4
"""Words outside quotations after which a report has a word of its own, or soon after."""

_COPIED = 0.4
"""Share of reports after a story's first one that copy an earlier one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A generated report and the truth about it.

    Attributes:
        number: Its number, from 0.
        outlet: The outlet.
        published: Day of publication, ISO.
        title: Its headline, also the first line of `text`.
        text: The whole text.
        story: Number of its story.
        copy_of: Number of the report that it copies, or -1.
        kind: One of `COPIES`, or ``""``.
        told: Its figure and weekday, and what is planted in it or in what it copies.
    """

    number: int
    outlet: str
    published: str
    title: str
    text: str
    story: int
    copy_of: int = -1
    kind: str = ""
    told: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class _Story:
    number: int
    day: date
    slots: dict[str, str]
    facts: tuple[tuple[str, ...], ...]


def reports(n: int, seed: int = 7) -> Iterator[Report]:
    """Yield ``n`` reports in story order; the first ones do not depend on ``n``."""
    made = story = 0
    while made < n:
        for report in _reports_of(story, made, Random(f"{seed}/{story}")):
            if made < n:
                yield report
            made += 1
        story += 1


def long_story(number: int, n: int, seed: int = 7) -> Iterator[Report]:
    """Yield ``n`` reports of one story by as many outlets, none of them a copy."""
    rng = Random(f"{seed}/long/{number}")
    story = _story(number, rng)
    for at in range(n):
        made = _original(rng, at, story, alone=True)
        yield Report(
            number=at,
            outlet=f"outlet {at}",
            published=made.published.isoformat(),
            title=made.title,
            text="\n\n".join([made.title, *paragraphs(rng, made.body, "")]) + "\n",
            story=number,
            told=made.told,
        )


def write(n: int, folder: Path, seed: int = 7) -> None:
    """Write ``n`` reports as ``00000.txt`` with ``00000.meta.toml`` beside each."""
    folder.mkdir(parents=True, exist_ok=True)
    for report in reports(n, seed):
        path = folder / f"{report.number:05d}.txt"
        path.write_text(report.text, encoding="utf-8", newline="\n")
        sidecar = f'outlet = "{report.outlet}"\npublished = {report.published}\n'
        path.with_suffix(".meta.toml").write_text(sidecar, encoding="utf-8", newline="\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Original:
    """A report of a story that later ones may copy."""

    number: int
    published: date
    title: str
    body: list[str]
    told: Told


def _reports_of(number: int, first: int, rng: Random) -> Iterator[Report]:
    story = _story(number, rng)
    outlets = rng.sample(m.OUTLETS, rng.choices(range(1, 7), (30, 25, 18, 12, 9, 6))[0])
    originals: list[_Original] = []
    for at, outlet in enumerate(outlets):
        source, kind = None, ""
        if originals and rng.random() < _COPIED:
            source, kind = rng.choice(originals), rng.choice(COPIES)
            made = _copy_of(rng, source, kind, story)
        else:
            made = _original(rng, first + at, story, alone=not originals)
            originals.append(made)
        yield Report(
            number=first + at,
            outlet=outlet,
            published=made.published.isoformat(),
            title=made.title,
            text="\n\n".join([made.title, *paragraphs(rng, made.body, kind)]) + "\n",
            story=number,
            copy_of=-1 if source is None else source.number,
            kind=kind,
            told=made.told,
        )


def _original(rng: Random, number: int, story: _Story, *, alone: bool) -> _Original:
    """Return an outlet's own report; in some of the later ones a value is planted."""
    told, days = own(story.slots), rng.choice((0, 0, 0, 1, 1, LAST))
    if not alone and rng.random() < SHARE:
        told = plant(rng, story.day, told)
        days = LAST + (told.planted == UPDATE)
    slots = changed(story.slots, told)
    return _Original(
        number=number,
        published=story.day + timedelta(days=days),
        title=_filled(rng, rng.choice(m.HEADLINES), slots),
        body=_written(rng, story, slots, sharp=bool(told.planted)),
        told=told,
    )


def _copy_of(rng: Random, source: _Original, kind: str, story: _Story) -> _Original:
    """Return a copy, published no earlier than what it copies."""
    slots = changed(story.slots, source.told)
    title = _filled(rng, rng.choice(m.HEADLINES), slots)
    return replace(
        source,
        published=source.published + timedelta(days=rng.choice((0, 0, 1))),
        title=source.title if kind == "exact" else title,
        body=copied(rng, kind, source.body, story.slots["place"]),
    )


def _name(rng: Random, ending: str) -> str:
    syllables = "".join(
        rng.choice(m.ONSET).lower() + rng.choice(m.NUCLEUS) + rng.choice(m.CODA)
        for _ in range(rng.choice((1, 1, 2)))
    )
    return (syllables + rng.choice(m.ENDING[ending])).capitalize()


def _story(number: int, rng: Random) -> _Story:
    day = date(2031, 1, 6) + timedelta(days=rng.randrange(200))
    kind = rng.choice(sorted(m.KINDS))
    things, event, state, counted = m.KINDS[kind]
    first, surname = rng.choice(m.FIRST), _name(rng, "person")
    slots = {
        "place": _name(rng, "place"),
        "place2": _name(rng, "place"),
        "person": f"{first} {surname}",
        "surname": surname,
        "second": f"{rng.choice(m.FIRST)} {_name(rng, 'person')}",
        "company": _name(rng, "company"),
        "title": rng.choice(m.TITLES),
        "field": rng.choice(m.FIELDS),
        "field2": everyday(rng, 1)[0] + " " + everyday(rng, 1)[0],
        "thing": rng.choice(things),
        "thing2": everyday(rng, 1)[0] + " " + rng.choice(things),
        "state": state,
        "counted": counted,
        "world": rng.choice(m.WORLD),
        "count": str(rng.randrange(12, 400)),
        "money": str(rng.randrange(2, 900)),
        "small": str(rng.randrange(3, 40)),
        "distance": str(rng.randrange(12, 480)),
        "year": str(rng.randrange(1995, 2030)),
        "clock": f"{rng.randrange(13, 24)}.{rng.randrange(10, 60)}",
        "season": rng.choice(m.SEASONS),
        "weekday": f"{day:%A}",
        "nextday": f"{day + timedelta(days=3):%A}",
        "day": f"{day + timedelta(days=20):%d %B}".lstrip("0"),
    }
    slots["body"] = rng.choice(m.BODIES).format_map(slots)
    slots["crew"] = f"the {everyday(rng, 1)[0]} {slots['thing']}"
    slots["event"] = event.format_map(slots)
    slots["plainstate"] = _spun(rng, state)
    for key in ("body", "crew", "thing"):
        slots[key.capitalize()] = slots[key][0].upper() + slots[key][1:]
    facts = [m.TOLLS, *[_quotation(rng, slots) for _ in range(rng.randrange(1, 4))]]
    plan = rng.choice(m.PLANS).format_map(slots)
    facts.append(tuple(form.replace("{plan}", plan) for form in m.INDIRECT))
    details = rng.sample(m.DETAILS, rng.randrange(5, len(m.DETAILS)))
    facts += [(detail,) for detail in details]
    return _Story(number=number, day=day, slots=slots, facts=tuple(facts))


def _quotation(rng: Random, slots: dict[str, str]) -> tuple[str, ...]:
    clauses = [rng.choice(part).format_map(slots) for part in m.CLAUSES]
    said = clauses[0][0].upper() + clauses[0][1:] + ", " + clauses[1]
    return tuple(form.replace("{said}", said) for form in m.QUOTES)


def _aside(rng: Random, slots: dict[str, str]) -> str:
    """Return a sentence of everyday words that only one report has."""
    a, b, c, d, e, f = everyday(rng, 6)
    forms = (
        f"Since {slots['year']} the {a} of {{place}} has [kept|held] a {b} beside each {c}.",
        f"A {a} and a {b} [stood|lay] by the {c} while {{second}} counted every {d} and {e}.",
        f"{{company}} [sells|makes] {a} and {b} for the {c} trade of {{place2}}, not the {d}.",
        f"The {a} between the {b} and the {c} was [full|bare] of {d}, {e} and {f} that week.",
    )
    return rng.choice(forms)


def _spun(rng: Random, text: str) -> str:
    return _CHOICE.sub(lambda found: rng.choice(found.group(1).split("|")), text)


def _filled(rng: Random, form: str, slots: dict[str, str]) -> str:
    return _spun(rng, form.format_map(slots))


def _written(rng: Random, story: _Story, slots: dict[str, str], *, sharp: bool) -> list[str]:
    """Return the sentences of an outlet's own report: its choice of facts, order and words.

    Args:
        rng: The source of chance.
        story: The story.
        slots: Its slots as this report tells them.
        sharp: Whether the figure must be told without a bound.
    """
    tolls = story.facts[0][1:] if sharp else story.facts[0]
    chosen = [fact for fact in story.facts[2:] if rng.random() < 0.7]
    asides = [(_aside(rng, slots),) for _ in range(int(rng.lognormvariate(1.6, 0.8)))]
    later = [*chosen, *asides]
    rng.shuffle(later)
    facts = [m.LEADS, tolls, story.facts[1], *later]
    slots = {**slots, "strange": _strange(rng)}
    return _own(rng, [_filled(rng, rng.choice(forms), slots) for forms in facts])


def _own(rng: Random, sentences: Sequence[str]) -> list[str]:
    """Return ``sentences`` with words strewn in that no other report has, quotations left alone.

    They stand behind an article, as an adjective would, where there is one in time, and never
    behind a number.
    """
    found = []
    shared = 0
    inside = False
    for at, sentence in enumerate(sentences):
        kept: list[str] = []
        for word in sentence.split(" "):
            inside = inside or word.startswith("“")
            if at != _TOLL and not inside and kept and _takes(word, kept[-1], shared):
                kept.append(_strange(rng))
                shared = 0
            kept.append(word)
            shared = 0 if inside or "-" in word else shared + 1
            inside = inside and "”" not in word
        found.append(" ".join(kept))
    return found


def _strange(rng: Random) -> str:
    return "-".join(everyday(rng, 2))


def _takes(word: str, before: str, shared: int) -> bool:
    """Say whether a strange word may stand before ``word``, after ``shared`` common ones."""
    if not (word.isalpha() and word.islower()) or before[-1:].isdigit():
        return False
    least = _STRETCH if before in _ARTICLES else _LONGEST if before.islower() else _LAST_RESORT
    return shared >= least
