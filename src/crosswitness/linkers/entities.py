"""One person, body or place over many reports.

A chain (all mentions of one thing in one report) is compared by its fullest form. Persons: the
outcome of the names, then additive reasons from office, country, story and company; a name alone
decides little. Bodies: table, equal words, acronym. Countries, places, peoples, laws and weapons:
table or equal words, never sound. Two chains of one report never meet: the report itself keeps
them apart.

What a trained tagger calls a body in one report and a person in another of the same story is one
where all words are equal and nothing but the tagger says the kind in one of the two; the entity is
then what most reports say. So labels are shared inside a story, never against a report's own
titles, tables and rules, and no mention is changed.

Not done: aliases without any likeness of words (noms de guerre); identity from world knowledge.
"""

from collections.abc import Iterator
from itertools import combinations

from crosswitness.lang.backends import symbols
from crosswitness.lang.names import (
    NameComparison,
    Outcome,
    parse,
    skeletons,
)
from crosswitness.lang.names import compare as compare_names
from crosswitness.lang.names.bodies import (
    acronym_key,
    body_key,
    body_sound,
    compare_bodies,
    is_acronym,
    kind_words,
)
from crosswitness.lang.names.rarity import shipped
from crosswitness.linkers.entity_context import EntitiesOptions, context, reason
from crosswitness.linkers.named import RARE, Named, named
from crosswitness.model.annotation import MentionKind, Origin
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation

__all__ = ["CONTRADICTION", "ORIGIN", "EntitiesOptions", "Named", "compare", "keys", "prepare"]

ORIGIN = Origin(stage="entities", version=3)
CONTRADICTION = "contradicting names"
"""Name of the reason that falls where a third name holds both (Odd Per Quandt)."""

OFFICES = "office"
"""Name of the reason that two hold offices which one person does not hold at one time."""

COMMON_KINDS = 2
"""Most words of a name that only says the kind of body and is common to many countries."""
_LEAST_ALIKE = 5
"""Letters from which on a single word may stand for another spelling of it."""
_BODIES = (MentionKind.ORGANISATION, MentionKind.GOVERNMENT)
_LABELLED = (*_BODIES, MentionKind.PERSON, MentionKind.PLACE)


def prepare(layers: Layers, groups: Groups, options: EntitiesOptions) -> Iterator[Named]:
    """Yield every chain of a document with its context."""
    yield from named(layers, groups)


def keys(comparable: Named) -> Iterator[str]:
    """Yield the keys of a chain.

    Persons: each rare skeleton, each pair of skeletons, and within a story every skeleton.
    Bodies: the sounds of all telling words and the letters of an acronym. Others: the folded
    name. What a table knows meets by its row and inside a story only: the row alone makes it one
    entity, so pairs over all reports would cost much and tell nothing.
    """
    if comparable.kind is MentionKind.PERSON:
        yield from _person_keys(comparable)
    elif comparable.referent and comparable.stories:
        for key in (f"referent {comparable.referent}", *_word_keys(comparable)):
            yield from (f"{key} {story}" for story in comparable.stories)
    else:
        for key in _word_keys(comparable):
            yield key
            yield from (f"{key} {story}" for story in comparable.stories)
    if _may_be_relabelled(comparable):
        yield from (f"label {body_key(comparable.text)} {s}" for s in comparable.stories)


def _may_be_relabelled(comparable: Named) -> bool:
    """Say whether a name of several words, known to no table, may be called otherwise elsewhere."""
    several = " " in comparable.text and not comparable.referent
    return several and comparable.kind in _LABELLED


def _word_keys(comparable: Named) -> Iterator[str]:
    kind = comparable.kind.value
    if comparable.kind not in _BODIES:
        yield f"{kind} {body_key(comparable.text)}"
        return
    for sound in sorted({body_sound(form) for form in comparable.forms}):
        yield f"{kind} {sound}"
    for letters in sorted({acronym_key(form) for form in comparable.forms} - {""}):
        yield f"{kind} letters {letters}"


def _person_keys(comparable: Named) -> Iterator[str]:
    name = parse(comparable.text)
    table = shipped()
    bones = skeletons(name) or tuple(sorted(word.text for word in name.tokens))
    for bone in bones:
        if len(bone) > 1 and table.share(bone) <= RARE:
            yield f"person {bone}"
        for story in comparable.stories:
            yield f"person {bone} {story}"
    # A name may repeat a word (Boutros Boutros): it is paired with itself.
    pairs = combinations(bones, 2) if len(bones) > 1 else zip(bones, bones, strict=True)
    if len(name.tokens) > 1:
        yield from (f"person {one}+{other}" for one, other in pairs)


def compare(left: Named, right: Named, options: EntitiesOptions) -> Link | None:
    """Return what two chains of two reports say of each other, or None.

    SAME joins; POSSIBLE is shown and joins nothing; DIFFERENT forbids that both be one.
    """
    if left.kind is not right.kind:
        return _labels(left, right)
    if left.referent and right.referent:
        return _by_table(left, right)
    if left.kind is MentionKind.PERSON:
        return _persons(left, right, options)
    if left.kind in _BODIES:
        return _bodies(left, right, options)
    return _by_words(left, right, options)


def _labels(left: Named, right: Named) -> Link | None:
    """Join one name that two reports of a story call differently, where one only guesses."""
    told = set(left.stories) & set(right.stories) and (left.guessed or right.guessed)
    if not (told and _may_be_relabelled(left) and _may_be_relabelled(right)):
        return None
    if body_key(left.text) != body_key(right.text):
        return None
    kinds = " and ".join(sorted(str(named.kind) for named in (left, right)))
    shown = min(left.text, right.text)
    detail = f"{shown} is called {kinds} in two reports of one story, by a tagger alone in one"
    return _link(left, right, Relation.SAME, [Feature(name="label", weight=1.0, detail=detail)])


def _by_table(left: Named, right: Named) -> Link | None:
    if left.referent != right.referent:
        return None
    shown = " and ".join(sorted({left.text, right.text}))
    known = Feature(name="table", weight=1.0, detail=f"{shown}: known as {left.referent}")
    return _link(left, right, Relation.SAME, [known])


def _by_words(left: Named, right: Named, options: EntitiesOptions) -> Link | None:
    if body_key(left.text) != body_key(right.text):
        return None
    reasons = [Feature(name="name", weight=1.0, detail=f"{min(left.text, right.text)} in both")]
    around = context(left, right, options)
    total = 1.0 + sum(one.weight for one in around.reasons)
    relation = Relation.SAME if total >= options.accept else Relation.POSSIBLE
    return _link(left, right, relation, reasons + around.reasons)


def _bodies(left: Named, right: Named, options: EntitiesOptions) -> Link | None:
    bare = is_acronym(left.text) or is_acronym(right.text)
    ours, theirs = _forms(left, acronyms=bare), _forms(right, acronyms=bare)
    verdicts = [compare_bodies(one, other) for one in ours for other in theirs]
    best = max(verdicts, key=lambda verdict: (verdict.score, verdict.detail))
    if best.outcome is Outcome.DIFFERENT:
        return None
    around = context(left, right, options)
    reasons = [Feature(name="name", weight=best.score, detail=best.detail), *around.reasons]
    total = round(sum(one.weight for one in reasons), 6)
    kinds = min(kind_words(left.text), kind_words(right.text))
    needed = 1 if bare or kinds or best.outcome is not Outcome.EQUAL else 0
    joins = best.outcome is not Outcome.SUBSET and around.supports >= needed
    if 0 < kinds <= COMMON_KINDS:
        # Every country has a foreign ministry, and one story may hold two of them.
        joins = joins and bool(set(left.countries) & set(right.countries))
    if joins and total >= options.accept:
        return _link(left, right, Relation.SAME, reasons)
    return _link(left, right, Relation.POSSIBLE, reasons) if total >= options.possible else None


def _forms(body: Named, *, acronyms: bool) -> tuple[str, ...]:
    """Return the forms to compare: acronyms only where one report has nothing fuller."""
    return tuple(form for form in body.forms if acronyms or not is_acronym(form)) or body.forms


def _persons(left: Named, right: Named, options: EntitiesOptions) -> Link | None:
    names = compare_names(parse(left.text), parse(right.text), symbols=symbols(options.fixed))
    if names.outcome is Outcome.DIFFERENT:
        return None
    if names.outcome is Outcome.CONTRADICT:
        return _contradiction(left, right, names, options)
    around = context(left, right, options)
    reasons = [Feature(name="name", weight=names.score, detail=names.detail)]
    weight = sum(match.weight for match in names.matches)
    short = _short(names)
    if short:
        reasons.append(reason("short", options.short, "one word or initials fit many people"))
    elif weight < options.common_below:
        reasons.append(reason("common name", options.common, "many people have these names"))
    reasons += around.reasons
    total = round(sum(one.weight for one in reasons), 6)
    accept = options.accept_short if short else options.accept
    if (
        total >= accept
        and around.supports >= _needed(names, weight, options)
        and not around.clash
        and not (short and _slight(names))
        and names.outcome is not Outcome.UNCLEAR
    ):
        return _link(left, right, Relation.SAME, reasons)
    shown = total >= options.possible and (around.supports > 0 or not short)
    return _link(left, right, Relation.POSSIBLE, reasons) if shown else None


def _needed(names: NameComparison, weight: float, options: EntitiesOptions) -> int:
    """Return how many independent supports beside the names a join needs."""
    if _short(names):
        return 2 if weight >= options.veto_from and not _given_name(names) else 3
    if names.outcome is Outcome.TYPO:
        return 2
    return 1 if names.outcome is not Outcome.EQUAL or weight < options.common_below else 0


def _short(names: NameComparison) -> bool:
    """Say whether fewer than two full words were matched."""
    full = (match for match in names.matches if not (match.left.initial or match.right.initial))
    return sum(1 for _ in full) < 2


def _slight(names: NameComparison) -> bool:
    """Say whether a short word is all that agrees, and that only nearly ("Ari", "Araya")."""
    return all(
        match.score < 1 and min(len(match.left.text), len(match.right.text)) < _LEAST_ALIKE
        for match in names.matches
    )


def _given_name(names: NameComparison) -> bool:
    """Say whether all that was matched is a known given name, where one has more than that."""
    return bool(names.left_over or names.right_over) and all(
        match.left.family or match.left.known or match.right.known for match in names.matches
    )


def _contradiction(
    left: Named, right: Named, names: NameComparison, options: EntitiesOptions
) -> Link | None:
    if max(match.weight for match in names.matches) < options.veto_from:
        return None
    against = reason(CONTRADICTION, options.contradiction, names.detail)
    return _link(left, right, Relation.DIFFERENT, [against])


def _link(left: Named, right: Named, relation: Relation, reasons: list[Feature]) -> Link:
    first, second = sorted((left.place, right.place))
    return Link(left=first, right=second, relation=relation, features=tuple(reasons), origin=ORIGIN)
