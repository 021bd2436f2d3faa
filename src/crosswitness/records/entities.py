"""People, bodies and places over all reports: spellings, offices, and the name for display.

Groups come from the linker; groups that a table knows by one row are one entity too. The name is
voted for by texts, not by mentions: copies of one text have one vote together.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from crosswitness.lang.names import fold, parse
from crosswitness.lang.names.bodies import body_key
from crosswitness.lang.names.labels import label
from crosswitness.lang.names.normalise import script_of
from crosswitness.model.annotation import Chain, Mention, MentionKind, Origin
from crosswitness.model.groups import Groups
from crosswitness.model.identity import digest
from crosswitness.model.link import Link, Relation
from crosswitness.model.material import Material
from crosswitness.model.record import Entity, Form
from crosswitness.model.span import Span

ORIGIN = Origin(stage="entities", version=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitiesOptions:
    """How entities are shown.

    Attributes:
        script: Script of the reader, in which a name is preferred for display: ``latin``,
            ``arabic``, ``cyrillic``, ``greek`` or ``caucasian``. Default ``latin``.
    """

    script: str = "latin"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Member:
    """A chain with the words that the record needs, so that no layers stay in memory.

    Attributes:
        hub: The fullest form.
        text: Its words, white space as one space.
        chain: The chain.
        names: Every place of a name in the chain, with its words.
        titles: Every rank or office beside it, with its words.
    """

    hub: Span
    text: str
    chain: Chain
    names: tuple[tuple[str, Span], ...]
    titles: tuple[tuple[str, Span], ...]


def build(material: Material, options: EntitiesOptions) -> Iterator[Entity]:
    """Yield one entity for each group of chains, in order of the first place."""
    members = [member for identity in material.documents for member in _members(material, identity)]
    at: dict[str, list[_Member]] = defaultdict(list)
    for member in members:
        at[_owner(material.groups, member)].append(member)
    entity_of = {member.hub: key for key, group in at.items() for member in group}
    links = _links(material.groups, entity_of)
    texts = _texts(material.groups, material.documents)
    entities = [_entity(group, links[key], texts, options) for key, group in at.items()]
    yield from sorted(entities, key=lambda entity: entity.members[0])


def _members(material: Material, identity: str) -> Iterator[_Member]:
    layers = material.layers(identity)
    names = {mention.name for mention in layers.of(Mention)}

    def worded(places: Iterable[Span]) -> tuple[tuple[str, Span], ...]:
        return tuple((layers.text(place), place) for place in sorted(set(places)))

    for chain in layers.of(Chain):
        places = {m.place for m in chain.members if m.place in names} | {chain.extent}
        yield _Member(
            hub=chain.extent,
            text=" ".join(layers.text(chain.extent).split()),
            chain=chain,
            names=worded(places),
            titles=worded(chain.titles),
        )


def _owner(groups: Groups, member: _Member) -> str:
    """Return the key of the entity that a chain belongs to.

    One table row of one kind is one entity, however many reports name it: no link is needed.
    """
    if member.chain.referent:
        return f"{member.chain.kind} {member.chain.referent}"
    group = groups.at("entities", member.hub)
    return group.id if group is not None else str(member.hub)


def _links(groups: Groups, entity_of: dict[Span, str]) -> dict[str, list[Link]]:
    """Return for each entity the links that hold it together and those that may widen it.

    Of the SAME links the strongest ones that reach every member are kept: the reasons that the
    entity rests on. Of the POSSIBLE ones the strongest to each other entity is kept.
    """
    found: dict[str, list[Link]] = defaultdict(list)
    roots = {place: place for place in entity_of}
    shown: set[tuple[str, str]] = set()

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
    for link in sorted(known, key=lambda link: (-link.weight, link.left, link.right)):
        ours, theirs = entity_of[link.left], entity_of[link.right]
        if link.relation is Relation.SAME and ours == theirs:
            left, right = root(link.left), root(link.right)
            if left != right:
                roots[right] = left
                found[ours].append(link)
        elif link.relation is Relation.POSSIBLE and (ours, theirs) not in shown and ours != theirs:
            shown |= {(ours, theirs), (theirs, ours)}
            found[ours].append(link)
            found[theirs].append(link)
    return found


def _texts(groups: Groups, documents: Sequence[str]) -> dict[str, str]:
    """Return for each document the text it is a copy of, or itself."""
    found = {identity: identity for identity in documents}
    for group in groups.found.get("duplicates", ()):
        inside = sorted({place.document for place in group.places})
        found.update(dict.fromkeys(inside, inside[0]))
    return found


def _entity(
    group: Sequence[_Member], links: Sequence[Link], texts: dict[str, str], options: EntitiesOptions
) -> Entity:
    places = sorted({m.place for member in group for m in member.chain.members} | _hubs(group))
    kinds = Counter(member.chain.kind for member in group)
    referents = sorted({member.chain.referent for member in group} - {""})
    forms = _forms(pair for member in group for pair in member.names)
    kind = max(sorted(kinds), key=lambda found: kinds[found])
    return Entity(
        id="e" + digest("entity", kind, places[0]),
        members=tuple(places),
        kind=kind,
        name=_by_table(referents, forms) or _shown(_name(group, texts, options), forms),
        forms=forms,
        titles=_forms(pair for member in group for pair in member.titles),
        countries=tuple(sorted({code for member in group for code in member.chain.countries})),
        referent=referents[0] if referents else "",
        links=tuple(sorted(links, key=lambda link: (link.left, link.right, link.relation))),
    )


def _hubs(group: Iterable[_Member]) -> set[Span]:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A spelling that may become the name.

    Attributes:
        text: The spelling.
        pool: Spellings of one pool sound the same.
        texts: Ids of the texts that vote for it.
        first: Where it stands first.
        words: Its number of words that name.
        reads: Whether it is in the reader's script.
        titled: Whether it begins with a title.
    """

    text: str
    pool: str
    texts: frozenset[str]
    first: Span
    words: int
    reads: bool
    titled: bool


def _name(group: Sequence[_Member], texts: dict[str, str], options: EntitiesOptions) -> str:
    """Choose the spelling that most texts use, of the pool that most texts use.

    Only the fullest form of each report counts; names of persons need two words if any has them.
    """
    candidates = _eligible(_candidates(group, texts, options))
    votes: dict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        votes[candidate.pool] |= candidate.texts
    best = min(
        candidates,
        key=lambda one: (
            not one.reads,
            one.titled,
            -len(votes[one.pool]),
            -one.words,
            min(other.first for other in candidates if other.pool == one.pool),
            one.words > 1 and one.text.isupper(),  # a headline's capitals are no spelling
            -len(one.texts),
            -len(one.text),
            one.first,
        ),
    )
    return best.text


def _candidates(
    group: Sequence[_Member], texts: dict[str, str], options: EntitiesOptions
) -> list[_Candidate]:
    pooled: dict[str, list[_Member]] = defaultdict(list)
    for member in group:
        pooled[member.text].append(member)
    found = []
    for text, members in pooled.items():
        person = members[0].chain.kind is MentionKind.PERSON
        name = parse(text)
        sounds = " ".join(sorted(word.family or word.forms[0] for word in name.tokens))
        found.append(
            _Candidate(
                text=text,
                pool=sounds if person else body_key(text),
                texts=frozenset(texts[member.hub.document] for member in members),
                first=min(member.hub for member in members),
                words=len(name.tokens) if person else 1,
                reads=script_of(text) == options.script,
                titled=person and bool(name.titles),
            )
        )
    return found


def _eligible(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    full = [one for one in candidates if one.words > 1] or list(candidates)
    sound = [one for one in full if not any(_slip(one, other) for other in full)]
    return sound or full


def _slip(one: _Candidate, other: _Candidate) -> bool:
    """Say whether a spelling of one text differs by one letter from one that more texts use."""
    if len(one.texts) > 1 or len(other.texts) <= len(one.texts) or one.pool == other.pool:
        return False
    return OSA.distance(fold(one.text), fold(other.text), score_cutoff=1) <= 1
