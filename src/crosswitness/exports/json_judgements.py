"""What people decided, as JSON objects: who, when, why, and the words that it is about."""

from collections.abc import Iterable
from typing import Any

from crosswitness.exports.evidence import Words
from crosswitness.model.judgement import Anchor, Judgement
from crosswitness.pipeline.force import in_force


def judgements(made: Iterable[Judgement], words: Words) -> list[dict[str, Any]]:
    """Return every judgement by number, those out of force too.

    Words that stand where the judgement says are evidence; the others are listed as ``lost``,
    although the run may have found them in a newer version of their report.
    """
    listed = list(made)
    held = {one.seq for one in in_force(listed)[0]}
    return [_one(one, words, in_force=one.seq in held) for one in listed]


def _one(one: Judgement, words: Words, *, in_force: bool) -> dict[str, Any]:
    standing = [place for place in one.places if _stands(place, words)]
    return {
        "seq": one.seq,
        "verb": str(one.verb),
        "value": one.value,
        "by": one.by,
        "at": one.at.isoformat(),
        "note": one.note,
        "supersedes": one.supersedes,
        "in_force": in_force,
        "entities": [place.entity for place in one.places if place.entity],
        "evidence": [words.at(place.span) for place in standing],
        "lost": [place.exact for place in one.places if place not in standing],
    }


def _stands(place: Anchor, words: Words) -> bool:
    try:
        return place.span.of(words.document(place.span.document).text) == place.exact
    except KeyError:
        return False
