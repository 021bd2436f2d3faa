"""Offices of one person that do not fit: the same post over two domains."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.fuzz import ratio

from crosswitness.lang.sayings import country_key
from crosswitness.lang.tokens import stem, words
from crosswitness.model.annotation import MentionKind
from crosswitness.model.material import Material
from crosswitness.model.record import Contrast, Entity, Form, Side, Story, Verdict, contrast

_POST = re.compile(
    r"\b(?:chief of (?:the )?(?:general )?staff|prime minister|minister|secretary|director|"
    r"commander|governor|chairman|chairwoman|president|ambassador|head|chief constable)\b",
    re.IGNORECASE,
)
_CHANGED = frozenset(
    ("former", "ex", "deputy", "vice", "acting", "assistant", "late", "then", "counterpart")
)
_EMPTY = frozenset(
    (
        *("of", "for", "the", "to", "in", "at", "and", "a", "an", "s", "its", "his", "her"),
        *("general", "gen", "major", "maj", "lieutenant", "lt", "colonel", "col", "admiral"),
        *("mr", "mrs", "ms", "dr", "sir", "republic", "islamic", "state", "national"),
    )
)


_ALIKE = 80
"""Likeness from which on two words are one in two spellings ("defence", "defense"), of 100."""


_SHORTEST = 5
"""Letters from which on a spelling may differ."""


def _one_word(one: str, two: str) -> bool:
    long_enough = min(len(one), len(two)) >= _SHORTEST
    return one == two or (long_enough and ratio(one, two) >= _ALIKE)


def office_contrasts(material: Material) -> Iterator[Contrast]:
    """Yield a contrast where reports give one person a post over domains that share no word."""
    stories = {document: story for story in material.of(Story) for document in story.documents}
    for entity in material.of(Entity):
        if entity.kind is not MentionKind.PERSON or len(entity.documents) < 2:
            continue
        for post, forms in _posts(entity.titles).items():
            yield from _of_post(entity, post, forms, stories)


def _posts(titles: Sequence[Form]) -> dict[str, list[tuple[frozenset[str], Form]]]:
    found: dict[str, list[tuple[frozenset[str], Form]]] = {}
    for form in titles:
        match = _POST.search(form.text)
        domain = domain_of(form.text)
        if match is not None and domain:
            post = " ".join(word.folded for word in words(match[0]) if word.folded != "the")
            found.setdefault(post, []).append((domain, form))
    return found


def domain_of(office: str) -> frozenset[str]:
    """Return the stems of what an office is over, ``{"arm", "forc"}``; empty when it says none.

    Countries, ranks and the post itself fall away; an office that somebody held once, or holds
    for another, has no domain here.
    """
    rest = _POST.sub(" ", office)
    found = [word.folded for word in words(rest) if not country_key(rest[word.start : word.end])]
    if _CHANGED & set(found):
        return frozenset()
    return frozenset(stem(word) for word in found if word not in _EMPTY and len(word) > 1)


def _one_domain(one: tuple[frozenset[str], str], two: tuple[frozenset[str], str]) -> bool:
    """Say whether two domains share a word, or one has the initials of the other."""
    if any(_one_word(a, b) for a in one[0] for b in two[0]):
        return True
    return _initials_of(one[1], two[0]) or _initials_of(two[1], one[0])


def _initials_of(office: str, domain: frozenset[str]) -> bool:
    """Say whether a domain is the initials of capitalised words of an office in a row."""
    initials = "".join(word[0] if word[0].isupper() else " " for word in office.split()).lower()
    return any(len(word) > 1 and word in initials for word in domain)


def _of_post(
    entity: Entity,
    post: str,
    forms: Sequence[tuple[frozenset[str], Form]],
    stories: dict[str, Story],
) -> Iterator[Contrast]:
    """Yield one contrast for two domains of a post that share nothing, in two reports."""
    for (one, left), (two, right) in combinations(forms, 2):
        documents = [{place.document for place in form.places} for form in (left, right)]
        shared = sorted(
            (stories[a].id, a, b)
            for a in documents[0] - documents[1]
            for b in documents[1] - documents[0]
            if a in stories and stories.get(b) is stories[a]
        )
        if not shared or _one_domain((one, left.text), (two, right.text)):
            continue
        same = [[form for domain, form in forms if domain & side] for side in (one, two)]
        sides = tuple(
            Side(
                value=form.text,
                places=tuple(sorted({p for member in members for p in member.places})),
            )
            for form, members in zip((left, right), same, strict=True)
        )
        reason = f"reports call {entity.name} {post} of two different things"
        yield contrast((shared[0][0], entity.name, "office"), sides, Verdict.CONTRADICTION, reason)
        return
