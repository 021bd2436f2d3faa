"""People, bodies and places over all reports: spellings, offices, and the name for display.

Groups come from the linker; groups that a table knows by one row are one entity too. The name is
voted for by texts, not by mentions: copies of one text have one vote together.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crosswitness.lang.names.bodies import body_key
from crosswitness.lang.names.labels import label
from crosswitness.lang.names.normalise import strangers
from crosswitness.model.annotation import Chain, Mention, Origin
from crosswitness.model.groups import Groups
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.link import Link, Relation
from crosswitness.model.material import Material
from crosswitness.model.record import Entity, Form
from crosswitness.model.span import Span
from crosswitness.records.entity_names import Member, voted
from crosswitness.records.judged import decide
from crosswitness.records.owners import owners
from crosswitness.records.relations import ties

ORIGIN = Origin(stage="entities", version=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitiesOptions:
    """How entities are shown.

    Attributes:
        script: Script of the reader, in which a name is preferred for display: ``latin``,
            ``arabic``, ``cyrillic``, ``greek``, ``hebrew`` or ``caucasian``. Default
            ``latin``.
    """

    script: str = "latin"


def build(material: Material, options: EntitiesOptions) -> Iterator[Entity | Issue]:
    """Yield one entity for each group of chains, in order of the first place."""
    members = [member for identity in material.documents for member in _members(material, identity)]
    decisions = material.decisions
    owner = owners((member.chain for member in members), material.groups, decisions)
    at: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        at[owner[member.hub]].append(member)
    apart = {
        frozenset((owner[link.left], owner[link.right]))
        for link in decisions.links
        if link.relation is Relation.DIFFERENT and link.left in owner and link.right in owner
    }
    links = _links(material.groups, owner, apart)
    texts = _texts(material.groups, material.documents)
    entities = {key: _entity(group, links[key], texts, options) for key, group in at.items()}
    yield from _mixed(entities.values())
    ordered = dict(sorted(entities.items(), key=lambda item: item[1].members[0]))
    yield from decide(ordered, owner, decisions, ties(ordered, members, owner))


def _mixed(entities: Iterable[Entity]) -> Iterator[Issue]:
    """Yield an issue for each spelling that mixes letters of two scripts in one word."""
    for entity in sorted(entities, key=lambda entity: entity.members[0]):
        for form in entity.forms:
            letters = strangers(form.text)
            if letters:
                told = ", ".join(f"{letter} {unicodedata.name(letter, '')}" for letter in letters)
                message = f"“{form.text}” holds letters of another script ({told}); read as if not"
                yield Issue(code="N102", message=message, place=form.places[0], origin=ORIGIN)


def _members(material: Material, identity: str) -> Iterator[Member]:
    layers = material.layers(identity)
    names = {mention.name for mention in layers.of(Mention)}

    def worded(places: Iterable[Span]) -> tuple[tuple[str, Span], ...]:
        return tuple((layers.text(place), place) for place in sorted(set(places)))

    for chain in layers.of(Chain):
        places = {m.place for m in chain.members if m.place in names} | {chain.extent}
        yield Member(
            hub=chain.extent,
            text=" ".join(layers.text(chain.extent).split()),
            chain=chain,
            names=worded(places),
            titles=worded(chain.titles),
        )


def _links(
    groups: Groups, entity_of: dict[Span, str], apart: set[frozenset[str]]
) -> dict[str, list[Link]]:
    """Return for each entity the links that hold it together and those that may widen it.

    Of the SAME links the strongest ones that reach every member are kept: the reasons that the
    entity rests on, those of persons first. Of the POSSIBLE ones the strongest to each other
    entity is kept, unless a person parted the two (``apart``).
    """
    found: dict[str, list[Link]] = defaultdict(list)
    roots = {place: place for place in entity_of}
    shown = set(apart)

    def root(place: Span) -> Span:
        while roots[place] != place:
            roots[place] = roots[roots[place]]
            place = roots[place]
        return place

    known = [
        link
        for link in groups.links.get("entities", ())
        if link.left in entity_of and link.right in entity_of
    ]
    for link in sorted(known, key=_strongest):
        ours, theirs = entity_of[link.left], entity_of[link.right]
        if link.relation is Relation.SAME and ours == theirs:
            left, right = root(link.left), root(link.right)
            if left != right:
                roots[right] = left
                found[ours].append(link)
        elif (
            link.relation is Relation.POSSIBLE
            and ours != theirs
            and frozenset((ours, theirs)) not in shown
        ):
            shown.add(frozenset((ours, theirs)))
            found[ours].append(link)
            found[theirs].append(link)
    return found


def _strongest(link: Link) -> tuple[bool, float, Span, Span]:
    return not link.origin.person, -link.weight, link.left, link.right


def _texts(groups: Groups, documents: Sequence[str]) -> dict[str, str]:
    """Return for each document the text it is a copy of, or itself."""
    found = {identity: identity for identity in documents}
    for group in groups.found.get("duplicates", ()):
        inside = sorted({place.document for place in group.places})
        found.update(dict.fromkeys(inside, inside[0]))
    return found


def _entity(
    group: Sequence[Member], links: Sequence[Link], texts: dict[str, str], options: EntitiesOptions
) -> Entity:
    places = sorted({m.place for member in group for m in member.chain.members} | _hubs(group))
    kinds = Counter(member.chain.kind for member in group)
    referents = sorted({member.chain.referent for member in group} - {""})
    forms = _forms(pair for member in group for pair in member.names)
    titled = Counter(member.chain.kind for member in group if member.chain.titles)
    kind = max(sorted(kinds), key=lambda found: (kinds[found], titled[found]))
    return Entity(
        id="e" + digest("entity", kind, places[0]),
        members=tuple(places),
        kind=kind,
        name=_by_table(referents, forms) or _shown(voted(group, texts, options.script), forms),
        forms=forms,
        titles=_forms(pair for member in group for pair in member.titles),
        countries=tuple(sorted({code for member in group for code in member.chain.countries})),
        referent=referents[0] if referents else "",
        links=tuple(sorted(links, key=lambda link: (link.left, link.right, link.relation))),
    )


def _hubs(group: Iterable[Member]) -> set[Span]:
    return {member.hub for member in group}


def _forms(pairs: Iterable[tuple[str, Span]]) -> tuple[Form, ...]:
    """Pool places by exact words: most reports first, then most places, then text order."""
    pooled: dict[str, set[Span]] = defaultdict(set)
    for text, place in pairs:
        pooled[text].add(place)
    forms = [Form(text=text, places=tuple(sorted(places))) for text, places in pooled.items()]
    return tuple(
        sorted(
            forms,
            key=lambda form: (
                -len({place.document for place in form.places}),
                -len(form.places),
                form.places[0],
            ),
        )
    )


def _by_table(referents: Sequence[str], forms: Sequence[Form]) -> str:
    """Return the form that is the table's own name of the row, or ``""``.

    A government without a name of its own shows the form that says what it is.
    """
    for referent in referents:
        usual = body_key(label(referent))
        for form in forms:
            if usual and body_key(form.text) == usual:
                return form.text
        if referent.startswith("government:"):
            return next((f.text for f in forms if f.text.lower().endswith(" government")), "")
    return ""


def _shown(name: str, forms: Sequence[Form]) -> str:
    """Return the form whose words are ``name`` but for white space."""
    return next((form.text for form in forms if " ".join(form.text.split()) == name), name)
