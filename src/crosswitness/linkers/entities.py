"""One person, body or place over many reports.

A chain (all mentions of one thing in one report) is compared by its fullest form. Persons: the
outcome of the names, then additive reasons from office, country, story and company; a name alone
decides little. Bodies: table, equal words, acronym. Countries, places, peoples, laws and weapons:
table or equal words, never sound. Two chains of one report never meet: the report itself keeps
them apart.

Not done: aliases without any likeness of words (noms de guerre); identity from world knowledge.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

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
)
from crosswitness.lang.names.rarity import shipped
from crosswitness.lang.names.titles import clash
from crosswitness.linkers.named import RARE, Named, named
from crosswitness.model.annotation import MentionKind, Origin
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation

ORIGIN = Origin(stage="entities", version=1)
CONTRADICTION = "contradicting names"
"""Name of the reason that falls where a third name holds both (Ali Abdullah Ayoub)."""

_BODIES = (MentionKind.ORGANISATION, MentionKind.GOVERNMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitiesOptions:
    """Weights on the scale of the name score, 0 to 1; set by eye, shown beside every link.

    Attributes:
        accept: Least sum of reasons that joins. Default 0.8.
        accept_short: The same where one side is a single word or initials, which also need two
            independent supports. Default 0.7.
        possible: Least sum that is shown to the reader as possible. Default 0.5.
        story: Both reports belong to one story. Default 0.1.
        copied: Both reports are copies of one text. Default 0.2.
        company: Each shared other person, up to two. Default 0.05.
        country: A country in common. Default 0.1.
        other_country: Countries on both sides, none in common. Default -0.3.
        office: An office in common. Default 0.2.
        other_office: Offices that one person does not hold at one time. Default -0.35.
        short: One side is a single word or initials. Default -0.15.
        common: All matched words are common in names. Default -0.2.
        common_below: Sum of rarity weights under which a full name counts as common.
            Default 1.7 ("Ali Hassan" has 1.1, "John Smith" 1.6, "Donald Trump" 2.4).
        contradiction: Weight of contradicting names. Default -0.3.
        veto_from: Least rarity weight of a word in common for contradicting names to forbid;
            below, two people merely share a common given name. Default 0.6.
    """

    accept: float = 0.8
    accept_short: float = 0.7
    possible: float = 0.5
    story: float = 0.1
    copied: float = 0.2
    company: float = 0.05
    country: float = 0.1
    other_country: float = -0.3
    office: float = 0.2
    other_office: float = -0.35
    short: float = -0.15
    common: float = -0.2
    common_below: float = 1.7
    contradiction: float = -0.3
    veto_from: float = 0.6


def prepare(layers: Layers, groups: Groups, options: EntitiesOptions) -> Iterator[Named]:
    """Yield every chain of a document with its context."""
    yield from named(layers, groups)


def keys(comparable: Named) -> Iterator[str]:
    """Yield the keys of a chain.

    Persons: each rare skeleton, each pair of skeletons, and within a story every skeleton.
    Bodies: the sounds of all telling words and the letters of an acronym. Others: the folded
    name. All: the table row.
    """
    if comparable.referent:
        yield f"referent {comparable.referent}"
    if comparable.kind is MentionKind.PERSON:
        yield from _person_keys(comparable)
        return
    kind = comparable.kind.value
    if comparable.kind not in _BODIES:
        yield f"{kind} {body_key(comparable.text)}"
    else:
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
    for one, other in combinations(bones, 2):
        yield f"person {one}+{other}"


def compare(left: Named, right: Named, options: EntitiesOptions) -> Link | None:
    """Return what two chains of two reports say of each other, or None.

    SAME joins; POSSIBLE is shown and joins nothing; DIFFERENT forbids that both be one.
    """
    if left.kind is not right.kind:
        return None
    if left.referent and right.referent:
        return _by_table(left, right)
    if left.kind is MentionKind.PERSON:
        return _persons(left, right, options)
    if left.kind in _BODIES:
        return _bodies(left, right, options)
    return _by_words(left, right, options)


def _by_table(left: Named, right: Named) -> Link | None:
    if left.referent != right.referent:
        return None
    shown = " and ".join(sorted({left.text, right.text}))
    reason = Feature(name="table", weight=1.0, detail=f"{shown}: known as {left.referent}")
    return _link(left, right, Relation.SAME, [reason])


def _by_words(left: Named, right: Named, options: EntitiesOptions) -> Link | None:
    if body_key(left.text) != body_key(right.text):
        return None
    reasons = [Feature(name="name", weight=1.0, detail=f"{min(left.text, right.text)} in both")]
    around = _context(left, right, options)
    total = 1.0 + sum(reason.weight for reason in around.reasons)
    relation = Relation.SAME if total >= options.accept else Relation.POSSIBLE
    return _link(left, right, relation, reasons + around.reasons)


def _bodies(left: Named, right: Named, options: EntitiesOptions) -> Link | None:
    bare = is_acronym(left.text) or is_acronym(right.text)
    ours, theirs = _forms(left, acronyms=bare), _forms(right, acronyms=bare)
    verdicts = [compare_bodies(one, other) for one in ours for other in theirs]
    best = max(verdicts, key=lambda verdict: (verdict.score, verdict.detail))
    if best.outcome is Outcome.DIFFERENT:
        return None
    around = _context(left, right, options)
    reasons = [Feature(name="name", weight=best.score, detail=best.detail), *around.reasons]
    total = round(sum(reason.weight for reason in reasons), 6)
    needed = 1 if bare or best.outcome is not Outcome.EQUAL else 0
    joins = best.outcome is not Outcome.SUBSET and around.supports >= needed
    if joins and total >= options.accept:
        return _link(left, right, Relation.SAME, reasons)
    return _link(left, right, Relation.POSSIBLE, reasons) if total >= options.possible else None


def _forms(body: Named, *, acronyms: bool) -> tuple[str, ...]:
    """Return the forms to compare: acronyms only where one report has nothing fuller."""
    return tuple(form for form in body.forms if acronyms or not is_acronym(form)) or body.forms


def _persons(left: Named, right: Named, options: EntitiesOptions) -> Link | None:
    names = compare_names(parse(left.text), parse(right.text))
    if names.outcome is Outcome.DIFFERENT:
        return None
    if names.outcome is Outcome.CONTRADICT:
        return _contradiction(left, right, names, options)
    around = _context(left, right, options)
    reasons = [Feature(name="name", weight=names.score, detail=names.detail)]
    weight = sum(match.weight for match in names.matches)
    short = _short(names)
    if short:
        reasons.append(_reason("short", options.short, "one word or initials fit many people"))
    elif weight < options.common_below:
        reasons.append(_reason("common name", options.common, "many people have these names"))
    reasons += around.reasons
    total = round(sum(reason.weight for reason in reasons), 6)
    accept = options.accept_short if short else options.accept
    if (
        total >= accept
        and around.supports >= _needed(names, weight, options)
        and not around.clash
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
    return names.outcome is Outcome.INITIALS or sum(len(m.left.text) > 1 for m in names.matches) < 2


def _given_name(names: NameComparison) -> bool:
    """Say whether all that was matched is a known given name, where one has more than that."""
    return bool(names.left_over or names.right_over) and all(
        match.left.family or match.right.family for match in names.matches
    )


def _contradiction(
    left: Named, right: Named, names: NameComparison, options: EntitiesOptions
) -> Link | None:
    if max(match.weight for match in names.matches) < options.veto_from:
        return None
    reason = Feature(name=CONTRADICTION, weight=options.contradiction, detail=names.detail)
    return _link(left, right, Relation.DIFFERENT, [reason])


@dataclass(frozen=True, slots=True)
class _Context:
    """Reasons beside the names.

    Attributes:
        reasons: The reasons.
        supports: Number of independent kinds of support: surroundings, country, office.
        clash: Whether both hold offices that one person does not hold at one time.
    """

    reasons: list[Feature]
    supports: int
    clash: bool


def _context(left: Named, right: Named, options: EntitiesOptions) -> _Context:
    reasons, supports = _surroundings(left, right, options)
    shared = sorted(set(left.countries) & set(right.countries))
    if shared:
        reasons.append(_reason("country", options.country, f"both beside {', '.join(shared)}"))
        supports += 1
    elif left.countries and right.countries:
        sides = sorted((", ".join(left.countries), ", ".join(right.countries)))
        reasons.append(_reason("country", options.other_country, " against ".join(sides)))
    offices = sorted(set(left.offices) & set(right.offices))
    clashing = clash(frozenset(left.offices), frozenset(right.offices))
    if offices:
        reasons.append(_reason("office", options.office, f"both {', '.join(offices)}"))
        supports += 1
    elif clashing is not None and not _years_apart(left, right):
        detail = f"{' against '.join(sorted(clashing))} at one time"
        reasons.append(_reason("office", options.other_office, detail))
        return _Context(reasons, supports, True)
    return _Context(reasons, supports, False)


def _surroundings(left: Named, right: Named, options: EntitiesOptions) -> tuple[list[Feature], int]:
    reasons: list[Feature] = []
    supports = 0
    if set(left.copies) & set(right.copies):
        detail = "both reports are copies of one text"
        reasons.append(_reason("copy", options.copied, detail))
        supports = 2
    elif set(left.stories) & set(right.stories):
        reasons.append(_reason("story", options.story, "both reports tell one story"))
        supports = 1
    ours, theirs = dict(left.company), dict(right.company)
    shared = sorted(set(ours) & set(theirs))
    if shared:
        words = ", ".join(min(ours[key], theirs[key]) for key in shared[:2])
        weight = round(options.company * min(2, len(shared)), 6)
        reasons.append(_reason("company", weight, f"both reports also name {words}"))
        supports = max(supports, 1 if len(shared) > 1 else 0)
    return reasons, supports


def _years_apart(left: Named, right: Named) -> bool:
    return bool(left.year and right.year and abs(left.year - right.year) > 1)


def _reason(name: str, weight: float, detail: str) -> Feature:
    return Feature(name=name, weight=weight, detail=detail)


def _link(left: Named, right: Named, relation: Relation, reasons: list[Feature]) -> Link:
    first, second = sorted((left.place, right.place))
    return Link(left=first, right=second, relation=relation, features=tuple(reasons), origin=ORIGIN)
