"""The formats by name: each writes a finished case into a folder."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from crosswitness.exports import (
    acled,
    conllu,
    dcad,
    dossier,
    dossier_json,
    ftm,
    geojson,
    graphml,
    icalendar,
    pax,
    plover,
    schema,
    schemaorg,
    tables,
    ucdp,
    webannotation,
)
from crosswitness.exports.evidence import Words
from crosswitness.exports.options import DossierOptions
from crosswitness.pipeline.ports import Store

Files = Mapping[str, str]
Exporter = Callable[[Store, Path, DossierOptions], tuple[Path, ...]]


def _json(store: Store, options: DossierOptions) -> Files:
    return {
        dossier.JSON: dossier_json.dump(dossier.checked(store, options)),
        schema.NAME: schema.text(),
    }


def _html(store: Store, options: DossierOptions) -> Files:
    return {dossier.HTML: dossier.contents(store, options)[dossier.HTML]}


def _csv(store: Store, options: DossierOptions) -> Files:
    built = dossier.checked(store, options)
    return {table.name: table.text(built, options.bom) for table in tables.TABLES}


def _webannotation(store: Store, options: DossierOptions) -> Files:
    words = Words(store)

    def text(identity: str) -> str:
        return words.document(identity).text

    collection: dict[str, Any] = webannotation.annotations(dossier.checked(store, options), text)
    return {"annotations.jsonld": webannotation.dump(collection)}


def _ftm(store: Store, options: DossierOptions) -> Files:
    return ftm.files(store)


def _exporter(make: Callable[[Store, DossierOptions], Files]) -> Exporter:
    def export(store: Store, target: Path, options: DossierOptions) -> tuple[Path, ...]:
        files = make(store, options)
        target.mkdir(parents=True, exist_ok=True)
        return tuple(dossier.write_file(target / name, files[name]) for name in sorted(files))

    return export


EXPORTERS: Mapping[str, Exporter] = {
    "json": _exporter(_json),
    "html": _exporter(_html),
    "csv": _exporter(_csv),
    "webannotation": _exporter(_webannotation),
    "ftm": _exporter(_ftm),
    "plover": _exporter(lambda store, _: {plover.NAME: plover.dump(store)}),
    "ucdp": _exporter(lambda store, options: {ucdp.NAME: ucdp.dump(store, options.bom)}),
    "acled": _exporter(lambda store, options: {acled.NAME: acled.dump(store, options.bom)}),
    "dcad": _exporter(lambda store, options: {dcad.NAME: dcad.dump(store, options.bom)}),
    "pax": _exporter(lambda store, options: {pax.NAME: pax.dump(store, options.bom)}),
    "ics": _exporter(lambda store, _: {icalendar.NAME: icalendar.dump(store)}),
    "graphml": _exporter(
        lambda store, options: {graphml.NAME: graphml.dump(dossier.checked(store, options))}
    ),
    "schemaorg": _exporter(
        lambda store, options: {schemaorg.NAME: schemaorg.dump(dossier.checked(store, options))}
    ),
    "conllu": _exporter(lambda store, _: {conllu.NAME: conllu.dump(store)}),
    "geojson": _exporter(lambda store, _: {geojson.NAME: geojson.dump(store)}),
}
"""Exporters by the name of their format. Other files of the folder are left alone."""
