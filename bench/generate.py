"""Generated reports whose stories and copies are known: the corpus of the benchmarks.

Each story has a cast, places, figures and quotations of its own; one to six outlets report it,
each with its choice of facts and words. Some reports are copies of another one: exact, with a
tenth of the words edited, one half of it, a wire text cut and padded, or reworded by a fifth. Two
reports share twelve words in a row outside quotations when one copies the other or both copy a
third, and hardly ever otherwise.

The same seed gives the same reports on every machine.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random

from bench import material as m
from crosswitness.lang.tables import rows

COPIES = ("exact", "edits", "half", "wire", "reworded")
"""Kinds of copies."""

_CHOICE = re.compile(r"\[([^\[\]]{1,200})\]")
_COMMON = 300
"""Words in more documents of the table of frequencies are not used as everyday words."""

_STRETCH = 5
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
    """

    number: int
    outlet: str
    published: str
    title: str
    text: str
    story: int
    copy_of: int = -1
    kind: str = ""


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


def write(n: int, folder: Path, seed: int = 7) -> None:
    """Write ``n`` reports as ``00000.txt`` with ``00000.meta.toml`` beside each."""
    folder.mkdir(parents=True, exist_ok=True)
    for report in reports(n, seed):
        path = folder / f"{report.number:05d}.txt"
        path.write_text(report.text, encoding="utf-8", newline="\n")
        sidecar = f'outlet = "{report.outlet}"\npublished = {report.published}\n'
        path.with_suffix(".meta.toml").write_text(sidecar, encoding="utf-8", newline="\n")


def _reports_of(number: int, first: int, rng: Random) -> Iterator[Report]:
    story = _story(number, rng)
    outlets = rng.sample(m.OUTLETS, rng.choices(range(1, 7), (30, 25, 18, 12, 9, 6))[0])
    originals: list[tuple[int, str, list[str]]] = []
    for at, outlet in enumerate(outlets):
        published = (story.day + timedelta(days=rng.choice((0, 0, 0, 1, 1, 2)))).isoformat()
        title = _filled(rng, rng.choice(m.HEADLINES), story.slots)
        source, kind = -1, ""
        if originals and rng.random() < _COPIED:
            source, headline, body = rng.choice(originals)
            kind = rng.choice(COPIES)
            title = headline if kind == "exact" else title
            body = _copied(rng, kind, body, story)
        else:
            body = _written(rng, story)
            originals.append((first + at, title, body))
        yield Report(
            number=first + at,
            outlet=outlet,
            published=published,
            title=title,
            text="\n\n".join([title, *_paragraphs(rng, body, kind)]) + "\n",
            story=number,
            copy_of=source,
            kind=kind,
        )


def _everyday(rng: Random, count: int) -> list[str]:
    """Return words as common as they are in newswire, the very common ones left out."""
    words, weights = _vocabulary()
    return rng.choices(words, cum_weights=weights, k=count)


@cache
def _vocabulary() -> tuple[list[str], list[int]]:
    counted = [
        (row["word"], int(row["df"]))
        for row in rows("frequencies")
        if row["kind"] == "word" and int(row["df"]) <= _COMMON and len(row["word"]) > 3
    ]
    return [word for word, _ in counted], list(accumulate(df for _, df in counted))


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
        "field2": _everyday(rng, 1)[0] + " " + _everyday(rng, 1)[0],
        "thing": rng.choice(things),
        "thing2": _everyday(rng, 1)[0] + " " + rng.choice(things),
        "state": state,
        "counted": counted,
        "world": rng.choice(m.WORLD),
        "count": str(rng.randrange(3, 400)),
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
    slots["crew"] = f"the {_everyday(rng, 1)[0]} {slots['thing']}"
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
    a, b, c, d, e, f = _everyday(rng, 6)
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


def _written(rng: Random, story: _Story) -> list[str]:
    """Return the sentences of an outlet's own report: its choice of facts, order and words."""
    chosen = [fact for fact in story.facts[2:] if rng.random() < 0.7]
    asides = [(_aside(rng, story.slots),) for _ in range(int(rng.lognormvariate(1.6, 0.8)))]
    later = [*chosen, *asides]
    rng.shuffle(later)
    facts = [m.LEADS, *story.facts[:2], *later]
    return _own(rng, [_filled(rng, rng.choice(forms), story.slots) for forms in facts])


def _own(rng: Random, sentences: Sequence[str]) -> list[str]:
    """Return ``sentences`` with words strewn in that no other report has, quotations left alone."""
    found = []
    shared = 0
    inside = False
    for sentence in sentences:
        kept: list[str] = []
        for word in sentence.split(" "):
            inside = inside or word.startswith("“")
            if not inside and shared >= _STRETCH and word.isalpha() and word.islower():
                kept.append("-".join(_everyday(rng, 2)))
                shared = 0
            kept.append(word)
            shared = 0 if inside else shared + 1
            inside = inside and "”" not in word
        found.append(" ".join(kept))
    return found


def _copied(rng: Random, kind: str, body: Sequence[str], story: _Story) -> list[str]:
    """Return the sentences of a copy of ``body``."""
    if kind == "edits":
        return [_edited(rng, sentence, 0.1) for sentence in body]
    if kind == "reworded":
        return [_edited(rng, sentence, 0.2) for sentence in body]
    if kind == "half":
        return list(body[: max(3, (len(body) + 1) // 2)])
    if kind == "wire":
        kept = body[: max(3, round(0.7 * len(body)))]
        head = f"{story.slots['place'].upper()} ({rng.choice(m.AGENCIES)}) - "
        cut = [_edited(rng, sentence, 0.03) for sentence in kept]
        foreign = [form.format(limit=rng.randrange(3, 9)) for form in rng.sample(m.FOREIGN, 2)]
        return [head + cut[0], *cut[1:], *foreign]
    return list(body)


def _edited(rng: Random, sentence: str, share: float) -> str:
    """Return ``sentence`` with a share of its words replaced, dropped or followed by another."""
    kept: list[str] = []
    for word in sentence.split(" "):
        fate = rng.random() / share
        if fate >= 0.8 or not word.isalpha():
            kept.append(word)
        if (fate < 0.6 and word.isalpha()) or 0.8 <= fate < 1.0:
            kept.append(_everyday(rng, 1)[0])
    return " ".join(kept)


def _paragraphs(rng: Random, sentences: Sequence[str], kind: str) -> list[str]:
    """Return the sentences in paragraphs of one to three; copies keep one a paragraph."""
    found: list[str] = []
    at = 0
    while at < len(sentences):
        size = 1 if kind else rng.choice((1, 1, 2, 3))
        found.append(" ".join(sentences[at : at + size]))
        at += size
    return found
