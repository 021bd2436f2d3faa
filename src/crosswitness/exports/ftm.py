"""FollowTheMoney: reports, people, bodies, offices and judgements for tools that speak it.

Follows the schemata of followthemoney 4 (Article, Person, Organization, PublicBody, Territory,
Position, Occupancy, Mention, Documentation, Similar and the links between entities), one JSON
object a line, and the line format of nomenklatura's resolver for judgements. The format has no
place for spans, quotations, claims and contrasts; they stay in ``dossier.json``.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from crosswitness.exports import json_documents
from crosswitness.exports.evidence import Words
from crosswitness.lang.names import parse
from crosswitness.lang.names.bodies import is_acronym
from crosswitness.lang.names.titles import find
from crosswitness.model.annotation import MentionKind
from crosswitness.model.identity import digest
from crosswitness.model.judgement import Judgement, Verb
from crosswitness.model.link import Relation
from crosswitness.model.record import Entity
from crosswitness.pipeline.force import in_force
from crosswitness.pipeline.ports import Store

ENTITIES, RESOLVER, README = "entities.ftm.json", "resolver.ijson", "README.txt"

SCHEMATA = {
    MentionKind.PERSON: "Person",
    MentionKind.ORGANISATION: "Organization",
    MentionKind.GOVERNMENT: "PublicBody",
    MentionKind.PLACE: "Territory",
}
"""Kinds that the format knows; peoples, laws, weapons and events have no schema in it."""

# ISO 639-1 to 639-3, for the languages that reports of the world's agencies are written in.
_LANGUAGES = dict(
    re.findall(
        r"(\w\w):(\w{3})",
        """
ar:ara az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces da:dan de:deu el:ell en:eng es:spa
et:est fa:fas fi:fin fr:fra ga:gle gu:guj he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl
it:ita ja:jpn ka:kat kk:kaz km:khm ko:kor ku:kur ky:kir lt:lit lv:lav mk:mkd ml:mal mr:mar
ms:msa mt:mlt my:mya ne:nep nl:nld no:nor pa:pan pl:pol ps:pus pt:por ro:ron ru:rus si:sin
sk:slk sl:slv so:som sq:sqi sr:srp sv:swe sw:swa ta:tam te:tel tg:tgk th:tha tk:tuk tl:tgl
tr:tur uk:ukr ur:urd uz:uzb vi:vie zh:zho
""",
    )
)
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_URL = re.compile(r"https?://[^\s/]+\.[^\s]+")
_DECISIONS = {Verb.SAME: "positive", Verb.DIFFERENT: "negative", Verb.UNSURE: "unsure"}
_ABOUT = """\
Made by Crosswitness for tools that read FollowTheMoney.

{entities}
    One FollowTheMoney object a line: reports as Article, people, bodies and places with their
    spellings, offices as Position and Occupancy, and where each is named as Mention and
    Documentation. Pairs that may be one are Similar. Countries are those stated beside a name;
    they are no nationality.
{resolver}
    People's judgements, one a line: [target, source, judgement, score, user, time].

Lost on the way, for the format has no place for it: where in a report something stands,
quotations and who relayed them, claims, figures that differ, which reports are copies of each
other, peoples, laws and weapons. All of it is in dossier.json.
"""

Object = dict[str, Any]


def files(store: Store) -> dict[str, str]:
    """Return the files of the export by name.

    Args:
        store: A finished case.
    """
    lines = sorted({_dump(made) for made in objects(store)})
    judged = "".join(_dump(row) + "\n" for row in resolver(store.judgements()))
    about = _ABOUT.format(entities=ENTITIES, resolver=RESOLVER)
    made = {ENTITIES: "".join(f"{line}\n" for line in lines), README: about}
    return made | ({RESOLVER: judged} if judged else {})


def objects(store: Store) -> Iterator[Object]:
    """Yield every FollowTheMoney object of a case; ids are those of the dossier."""
    words = Words(store)
    published: dict[str, str] = {}
    for identity in store.documents():
        article = _article(json_documents.entry(store.layers(identity), words), words)
        published[identity] = next(iter(article["properties"].get("publishedAt", ())), "")
        yield article
    entities = [entity for entity in store.records(Entity) if entity.kind in SCHEMATA]
    known = {entity.id: entity for entity in entities}
    owner = {place: entity.id for entity in entities for place in entity.members}
    for entity in entities:
        yield _entity(entity, known)
        yield from _mentions(entity)
        yield from _offices(entity, published)
        yield from _relations(entity, known)
        for link in entity.links:
            pair = sorted({owner.get(link.left, ""), owner.get(link.right, "")})
            if link.relation is Relation.POSSIBLE and len(pair) == 2 and all(pair):
                yield _object(
                    "Similar",
                    candidate=pair[:1],
                    match=pair[1:],
                    confidenceScore=[f"{max(0.0, min(1.0, link.weight)):.3f}"],
                    matcher=["crosswitness"],
                )


def resolver(judgements: Iterable[Judgement]) -> Iterator[list[Any]]:
    """Yield a row of nomenklatura's resolver for each pair that a person decided."""
    for one in in_force(judgements)[0]:
        if one.verb in _DECISIONS:
            target, source = sorted((place.entity for place in one.places), reverse=True)
            if target and source:
                yield [target, source, _DECISIONS[one.verb], None, one.by, one.at.isoformat()]


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _object(schema: str, identity: str = "", **properties: Iterable[str]) -> Object:
    """Return an object; one that is a relation has the digest of its values for id."""
    kept = {name: sorted({v for v in values if v}) for name, values in properties.items()}
    kept = {name: values for name, values in sorted(kept.items()) if values}
    made = identity or f"x{digest(schema, *(f'{name}={kept[name]}' for name in kept))}"
    return {"id": made, "schema": schema, "properties": kept}


def _article(entry: Mapping[str, Any], words: Words) -> Object:
    def value(field: str) -> str:
        return entry[field]["value"] or ""

    published = _DATE.match(value("published"))
    url = _URL.fullmatch(value("url"))
    file = entry["file"]
    return _object(
        "Article",
        entry["id"],
        title=[value("title")],
        author=[value("author")],
        publisher=[value("outlet")],
        publishedAt=[published[0] if published else ""],
        sourceUrl=[url[0] if url else ""],
        language=[_LANGUAGES.get(entry["language"]["code"], "")],
        fileName=[file["member"] or file["name"]],
        mimeType=[file["media_type"]],
        encoding=[file["encoding"]],
        notes=[f"SHA-256 {file['sha256']}"],  # its contentHash takes SHA-1 alone
        bodyText=[words.document(entry["id"]).text],
    )


def _entity(entity: Entity, known: Mapping[str, Entity]) -> Object:
    person, body = entity.kind is MentionKind.PERSON, entity.kind is not MentionKind.PLACE
    spellings = [form.text for form in entity.forms if form.text != entity.name]
    letters = [text for text in spellings if body and not person and is_acronym(text)]
    weak = [text for text in spellings if person and len(parse(text).tokens) < 2]
    parents = [r.entity for r in entity.relations if body and r.relation == "part of"]
    properties: dict[str, Iterable[str]] = {
        "name": [entity.name],
        "alias": [text for text in spellings if text not in letters and text not in weak],
        "weakAlias": weak,
        "country": [code.lower() for code in entity.countries],
    }
    if person:
        properties["position"] = [form.text for form in entity.titles]
    elif body:
        properties["abbreviation"] = letters
        properties["parent"] = [p for p in parents if p in known and _is_legal(known[p])]
    return _object(SCHEMATA[entity.kind], entity.id, **properties)


def _is_legal(entity: Entity) -> bool:
    return entity.kind is not MentionKind.PLACE


def _mentions(entity: Entity) -> Iterator[Object]:
    for document in entity.documents:
        yield _object("Documentation", document=[document], entity=[entity.id], role=["named"])
        if not _is_legal(entity):
            continue
        for form in entity.forms:
            if any(place.document == document for place in form.places):
                yield _object(
                    "Mention",
                    document=[document],
                    name=[form.text],
                    resolved=[entity.id],
                    detectedSchema=[SCHEMATA[entity.kind]],
                    contextCountry=[code.lower() for code in entity.countries],
                )


def _offices(entity: Entity, published: Mapping[str, str]) -> Iterator[Object]:
    """Yield an office and its holder for each title that is one; ranks are none."""
    if entity.kind is not MentionKind.PERSON:
        return
    for form in entity.titles:
        for office in sorted({title.office for title in find(form.text) if title.office}):
            countries = [code.lower() for code in entity.countries]
            # One office of one country is one position, however reports word it.
            post = "x" + digest("Position", office, *countries)
            yield _object("Position", post, name=[office.capitalize()], country=countries)
            for document in sorted({place.document for place in form.places}):
                yield _object(
                    "Occupancy",
                    holder=[entity.id],
                    post=[post],
                    date=[published[document]],
                    proof=[document],
                )


def _relations(entity: Entity, known: Mapping[str, Entity]) -> Iterator[Object]:
    for related in entity.relations:
        other = known.get(related.entity)
        if other is None:
            continue
        one, two = [entity.id], [other.id]
        people = entity.kind is other.kind is MentionKind.PERSON
        if related.relation == "family of" and people:
            yield _object("Family", person=one, relative=two)
        elif related.relation == "associate of" and people:
            yield _object("Associate", person=one, associate=two)
        elif related.relation == "successor of" and _is_legal(entity) and _is_legal(other):
            yield _object("Succession", predecessor=two, successor=one)
        else:
            yield _object("UnknownLink", subject=one, object=two, role=[related.relation])
