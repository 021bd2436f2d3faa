from datetime import UTC, datetime
from typing import Any

import pytest

from crosswitness.model.errors import ModelError
from crosswitness.model.judgement import Anchor, Decided, Decisions, Judgement, Verb, anchor
from crosswitness.model.span import Span

AT = datetime(2024, 5, 14, 9, 30, tzinfo=UTC)


def place(start: int, end: int) -> Anchor:
    return Anchor(span=Span(document="d1", start=start, end=end), exact="x" * (end - start))


def judgement(verb: Verb, *places: Anchor, **more: Any) -> Judgement:
    return Judgement(**({"seq": 2, "by": "ana", "at": AT} | more), verb=verb, places=places)


def test_an_anchor_keeps_the_words_around_it() -> None:
    text = "Mayor Hanna Viklund spoke."
    found = anchor(Span(document="d1", start=6, end=19), text, title="Bell", entity="e1")
    assert (found.prefix, found.exact, found.suffix) == ("Mayor ", "Hanna Viklund", " spoke.")
    with pytest.raises(ModelError):
        anchor(Span(document="d1", start=6, end=190), text)


@pytest.mark.parametrize(
    ("verb", "places", "more"),
    [
        (Verb.SAME, (place(0, 2),), {}),
        (Verb.SAME, (place(0, 2), place(0, 2)), {}),
        (Verb.SAME, (place(0, 2), place(3, 4)), {"value": "x"}),
        (Verb.SPLIT, (place(0, 2),), {}),
        (Verb.RENAME, (place(0, 2),), {}),
        (Verb.RENAME, (place(0, 2),), {"value": "  "}),
        (Verb.TYPE, (place(0, 2),), {"value": "cat"}),
        (Verb.RELATE, (place(0, 2), place(3, 4)), {"value": "likes"}),
        (Verb.UNDO, (), {}),
        (Verb.UNDO, (), {"supersedes": 2}),
        (Verb.UNDO, (place(0, 2),), {"supersedes": 1}),
        (Verb.SAME, (place(0, 2), place(3, 4)), {"by": " "}),
        (Verb.SAME, (place(0, 2), place(3, 4)), {"seq": 0}),
        (Verb.SAME, (place(0, 2), place(3, 4)), {"at": datetime(2024, 5, 14)}),  # noqa: DTZ001
    ],
)
def test_a_judgement_that_says_nothing_cannot_be_made(
    verb: Verb, places: tuple[Anchor, ...], more: dict[str, Any]
) -> None:
    with pytest.raises(ModelError):
        judgement(verb, *places, **more)


def test_a_judgement_reads_as_a_sentence_and_decisions_are_chosen_by_verb() -> None:
    renamed = judgement(Verb.RENAME, place(0, 2), value="Hanna Viklund")
    assert str(renamed) == "judgement 2 (rename, by ana, 2024-05-14)"
    decided = Decided(judgement=renamed, hubs=(place(0, 2).span,))
    assert list(Decisions(decided=(decided,)).of(Verb.RENAME)) == [decided]
    assert list(Decisions(decided=(decided,)).of(Verb.SAME)) == []
