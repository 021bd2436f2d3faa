"""Each format writes its files and leaves the others of the folder alone."""

from pathlib import Path

import pytest

from crosswitness.exports.formats import EXPORTERS
from crosswitness.exports.options import DossierOptions
from tests.exports.happening_case import store as happenings
from tests.exports.support import case

FILES = {
    "json": ["dossier.json", "dossier.schema.json"],
    "html": ["dossier.html"],
    "csv": [
        *("chains.csv", "claims.csv", "contrasts.csv", "entities.csv", "framing.csv"),
        *("issues.csv", "lineage.csv", "quotations.csv"),
    ],
    "webannotation": ["annotations.jsonld"],
    "ftm": ["README.txt", "entities.ftm.json"],
    "plover": ["events.plover.jsonl"],
    "ucdp": ["events.ucdp.csv"],
    "acled": ["events.acled.csv"],
    "dcad": ["agreements.dcad.csv"],
    "pax": ["peace.pax.csv"],
    "ics": ["events.ics"],
    "geojson": ["events.geojson"],
    "graphml": ["lineage.graphml"],
    "schemaorg": ["claims.jsonld"],
}


def test_every_format_is_tested() -> None:
    assert set(EXPORTERS) == {*FILES, "conllu"}  # which needs parsed sentences: test_conllu.py


@pytest.mark.parametrize("name", FILES)
def test_files_are_written_beside_what_is_there(name: str, tmp_path: Path) -> None:
    target = tmp_path / "out" / "here"
    target.mkdir(parents=True)
    (target / "mine.txt").write_text("mine", encoding="utf-8")
    store = happenings() if name == "plover" else case()  # no event, no line
    written = EXPORTERS[name](store, target, DossierOptions())
    assert [path.name for path in written] == FILES[name]
    assert all(path.stat().st_size for path in written)
    assert (target / "mine.txt").read_text(encoding="utf-8") == "mine"
