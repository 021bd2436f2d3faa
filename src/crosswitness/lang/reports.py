"""Speech without marks: cue, source and reported clause inside one sentence.

Precision comes first: a pattern counts only when cue, source and a clause (or, for some verbs,
an object) are all there. Rules: ``PRE`` source, cue, clause; ``PART`` a participle after a
comma; ``POST`` clause, source, cue; ``AS`` "as Ana Ruiz noted, …"; ``ACC`` "according to";
``EVAL`` a judgement ("described X as Y"); ``NOUN`` "his claim that"; ``HEARSAY`` "reportedly",
where a source exists and is not named.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from crosswitness.lang.clauses import clause_end, clause_start
from crosswitness.lang.cues import Cue, forms
from crosswitness.lang.governors import Voice, accordance, governing, is_word, reduced
from crosswitness.lang.nominal import nominal
from crosswitness.lang.phrases import Phrase, head
from crosswitness.lang.sources import skip_left
from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import MARKED, STOP, WORD, is_adverb, words
from crosswitness.lang.trailing import SHORTEST, Report, can_speak, is_clause, trailing
from crosswitness.lang.voices import voice

_HEARSAY = frozenset(("reportedly", "allegedly", "purportedly", "supposedly"))
_ADVERBIAL = frozenset(("after", "before", "since", "until", "because", "while", "although"))
_OBJECTS = frozenset(("it", "him", "her", "them", "this", "that", "these", "those", "us", "me"))
_RUMOURED = frozenset(("say", "report", "allege", "claim", "rumour", "rumor"))
_QUESTIONS = frozenset(("if", "whether", "how", "why", "what", "who", "when", "where", "which"))
_JOINS = frozenset(("preposition", "coordinator"))
_NEAR = 9


@lru_cache(maxsize=1024)
def reports(line: Line) -> tuple[Report, ...]:
    """Return the reported speech of a paragraph, in text order of the cues."""
    return tuple(_reports(line))


def _reports(line: Line) -> Iterator[Report]:
    known = _openers()
    found = [index for index, token in enumerate(line.tokens) if token.low in known]
    places = [i for i in found if line.tokens[i].low != "as" or is_word(line, i + 1, "per")]
    if not places:
        return
    for low, high in line.sentences:
        end = high
        while end > low and line.tokens[end - 1].kind is STOP:
            end -= 1
        here = places[bisect_left(places, low) : bisect_left(places, end)]
        begun: set[int] = set()
        for report in _without_relays(list(_sentence(line, here, low, end))):
            # What begins at one word is one report, whatever else speaks of it; and who only
            # reports that somebody says it is a station of that speech.
            passed_on = bool(begun) and report.voice.verb == "report"
            if report.contents[0][0] not in begun and not passed_on:
                begun.add(report.contents[0][0])
                yield report


def _without_relays(found: Sequence[Report]) -> Iterator[Report]:
    """Yield the reports but for who reports that somebody says it: that is a station.

    In "Radio Norte reported that the pumps run, Ana Ruiz said" the words begin after "that".
    """
    passing = [r for r in found if r.that and r.voice.verb == "report"]
    if not passing:
        yield from found
        return
    for report in found:
        if report in passing and any(_tells(report, r) for r in found if r is not report):
            continue
        (low, high), *rest = report.contents
        start = max((r.contents[0][0] for r in passing if _tells(r, report)), default=low)
        yield replace(report, contents=((start, high), *rest)) if low < start < high else report


def _tells(outer: Report, inner: Report) -> bool:
    """Say whether somebody speaks within what another one reports, or right after it."""
    cue, source = inner.voice.cue, inner.voice.source
    if outer is inner or source is None or cue is None:
        return False
    return outer.contents[0][0] <= min(cue[0], source[0]) <= outer.contents[-1][1] + 1


@cache
def _openers() -> frozenset[str]:
    return words("speech_noun") | _HEARSAY | {"according", "as"} | forms().keys()


def _sentence(line: Line, places: Iterable[int], low: int, high: int) -> Iterator[Report]:
    for index in places:
        token = line.tokens[index]
        found: Report | None = None
        if token.low in ("according", "as"):
            found = _accorded(line, index, low, high)
        elif token.low in _HEARSAY:
            found = _hearsay(line, index, low, high)
        elif index in line.cues:
            cue = line.cues[index]
            found = (
                _before(line, cue, low, high)
                or trailing(line, cue, low, high)
                or _said_to_be(line, cue, low, high)
            )
        if found is None and "speech_noun" in token.classes:
            found = nominal(line, index, low, high)
        if found is not None:
            yield found


def _before(line: Line, cue: Cue, low: int, high: int) -> Report | None:
    """Return what stands after ``source cue`` (rules PRE, PART and EVAL)."""
    judges = cue.kind == "judge"
    if cue.kind == "think" or (cue.passive and cue.shape != "ing"):
        return None
    if cue.kind == "ask":
        return _asked(line, cue, low, high)
    if not _told(line, cue, low) or (judges and not _judged(line, cue, low, high)):
        return None
    start, that = clause_start(line, cue, high)
    if start is None or start >= high or line.tokens[start].kind is STOP:
        return None
    end = _unmarked_end(line, start, clause_end(line, start, high))
    if end - start < (2 if judges or that else SHORTEST):
        return None
    told = that or judges or _says(line, cue, start, end)
    if not told and cue.kind != "show":
        return None
    voice = governing(line, cue, low, start)
    if voice is None or voice.source is None:
        return None
    if not told and not _shows(line, voice.source, start):
        return None
    if not that and not can_speak(line, voice.source, cue):
        return None
    if not that and _needs_verb(line, cue, start, end):
        start = cue.first
    rule = "EVAL" if judges else "PART" if cue.shape == "ing" else "PRE"
    return Report(((start, end),), Voice(voice.source, voice.cue, rule, cue.lemma), that)


def _asked(line: Line, cue: Cue, low: int, high: int) -> Report | None:
    """Return what somebody asks: "asked the mayor whether the bridge was safe"."""
    if not _told(line, cue, low):
        return None
    limit = min(high, cue.last + _NEAR)
    for index in range(cue.last, limit):
        token = line.tokens[index]
        if token.kind is not WORD or "auxiliary" in token.classes:
            return None
        if token.low in _QUESTIONS or (token.low == "to" and index > cue.last):
            break
        if "preposition" in token.classes and token.low != "of":
            return None
    else:
        return None
    end = _unmarked_end(line, index, clause_end(line, index, high))
    voice = governing(line, cue, low, index)
    if end - index < SHORTEST or voice is None or voice.source is None:
        return None
    return Report(((index, end),), Voice(voice.source, voice.cue, "PRE", cue.lemma), that=True)


def _unmarked_end(line: Line, start: int, end: int) -> int:
    """Return where a clause ends before a relative clause with other words in marks.

    In "He said the bill is dead, which he called “a shame”" the marks belong to the second verb;
    where they belong to the first, or no comma parts the two, nothing is left: they are told
    together.
    """
    marked = next((i for i in range(start, end) if line.tokens[i].kind is MARKED), None)
    if marked is None:
        return end
    said = voice(line, marked)
    if said is None or said.cue is None or not start < said.cue[0] < marked:
        return start
    first = said.cue[0] if said.source is None else min(said.cue[0], said.source[0])
    first = first if first > start else said.cue[0]
    for index in range(first - 1, start, -1):
        if line.tokens[index].low in (",", ";"):
            return index
    return start


def _needs_verb(line: Line, cue: Cue, start: int, end: int) -> bool:
    """Say whether the words say nothing, or the opposite, without the verb before them.

    "Denied any part in it" and "called it a shame" are told whole.
    """
    if cue.kind == "judge":
        return line.tokens[start].low in _OBJECTS
    denied = cue.lemma.replace(" ", "_") in words("denial")
    return denied and not is_clause(line, start, end)


def _told(line: Line, cue: Cue, low: int) -> bool:
    """Say whether something was said: not "will say", "did not say" or "credit reporting rules"."""
    at = skip_left(line, cue.first, low)
    group = [token.low for token in line.tokens[at + 1 : cue.first]]
    if any(word in words("unsaid") for word in group):
        return False
    if cue.shape != "ing" or at < low or line.tokens[cue.first - 1].low == "as":
        return True
    before = line.tokens[at]
    if before.kind is not WORD or "text" in before.classes or "coordinator" in before.classes:
        return True
    return any(word in words("be") for word in group)


def _judged(line: Line, cue: Cue, low: int, high: int) -> bool:
    """Say whether a verb of judgement has an object: "praised the crew", not "attacks on"."""
    before = line.tokens[cue.first - 1].low if cue.first > low else ""
    if before in words("preposition") or cue.last >= high or reduced(line, cue, low):
        return False
    after = line.tokens[cue.last]
    if after.kind is not WORD or is_adverb(after):
        return False
    return not ("preposition" in after.classes or "time" in after.classes)


def _shows(line: Line, source: Phrase, start: int) -> bool:
    """Say whether a survey or a paper shows what follows: "a poll found Ruiz ahead"."""
    if "survey" not in head(line, source).classes:
        return False
    first = line.tokens[start]
    return first.kind is WORD and _JOINS.isdisjoint(first.classes)


def _says(line: Line, cue: Cue, start: int, end: int) -> bool:
    """Say whether a clause without "that", an object or an infinitive is what the cue says."""
    first = line.tokens[start]
    if first.low == "to":
        return cue.lemma in words("infinitive")
    if first.kind is not WORD or not _JOINS.isdisjoint(first.classes):
        return False
    if first.low in _ADVERBIAL or cue.lemma in words("needs_that"):
        return False
    if cue.lemma.replace(" ", "_") in words("object") and cue.kind != "report":
        return True
    return cue.clause and is_clause(line, start, end)


def _accorded(line: Line, index: int, low: int, high: int) -> Report | None:
    voice = accordance(line, index, high)
    if voice is None or voice.source is None:
        return None
    if index == low or "coordinator" in line.tokens[index - 1].classes:
        start = voice.source[1]
        if start < high and line.tokens[start].low == ",":
            start += 1
        if any(_speaks(line, position) for position in range(start, min(high, start + _NEAR))):
            return None
        contents = (start, clause_end(line, start, high) if start < high else high)
    else:
        end = index - 1 if line.tokens[index - 1].low == "," else index
        contents = (_own_clause(line, end, low), end)
    weighty = contents[1] - contents[0] >= SHORTEST
    if not weighty or any(line.tokens[i].kind is MARKED for i in range(*contents)):
        return None
    return Report((contents,), voice)


def _speaks(line: Line, index: int) -> bool:
    """Say whether a cue at ``index`` has its own reported clause, so that the hop only relays."""
    cue = line.cues.get(index)
    return cue is not None and cue.clause and cue.kind in ("say", "tell") and not cue.passive


def _own_clause(line: Line, end: int, low: int) -> int:
    """Return where the clause before a closing "according to" begins."""
    index = end
    while index > low and line.tokens[index - 1].low != ";":
        index -= 1
    return index


def _hearsay(line: Line, index: int, low: int, high: int) -> Report | None:
    if any(line.tokens[i].kind is MARKED for i in range(low, high)):
        return None
    return Report(((low, high),), Voice(None, (index, index + 1), "HEARSAY", "reportedly"))


def _said_to_be(line: Line, cue: Cue, low: int, high: int) -> Report | None:
    """Return a sentence of "is said to have left", "it was reported that": nobody is named."""
    if not cue.passive or cue.lemma not in _RUMOURED or cue.last >= high:
        return None
    after = line.tokens[cue.last].low
    impersonal = after == "that" and line.tokens[max(low, cue.first - 2)].low == "it"
    if not (after == "to" or impersonal):
        return None
    if any(t.kind is MARKED for t in line.tokens[low:high]):
        return None
    if any("unsaid" in t.classes for t in line.tokens[max(low, cue.first - 3) : cue.first]):
        return None
    start = cue.last + 1 if impersonal else low
    voice = Voice(None, (cue.first, cue.last), "HEARSAY", cue.lemma)
    return Report(((start, high),), voice) if high - start >= SHORTEST else None
