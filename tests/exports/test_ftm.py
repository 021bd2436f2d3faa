import json
import re
from pathlib import Path
from typing import Any

import pytest

from crosswitness.case.folder import Case
from crosswitness.exports.formats import EXPORTERS
from crosswitness.exports.ftm import ENTITIES, README, RESOLVER
from crosswitness.exports.options import DossierOptions
from crosswitness.model.judgement import Verb
from crosswitness.model.record import Entity
from tests.case.decisions import case_of, people, rerun, say

SCHEMATA: dict[str, Any] = json.loads(
    Path(__file__).with_name("ftm_schemata.json").read_text(encoding="utf-8")
)["schemata"]
FORMATS = {
    "date": re.compile(r"\d{4}(-\d{2}(-\d{2})?)?"),
    "country": re.compile(r"[a-z]{2}"),
    "language": re.compile(r"[a-z]{3}"),
    "url": re.compile(r"https?://\S+"),
    "number": re.compile(r"\d+(\.\d+)?"),
}
REPORTS = {
    "alpha": "Harbour talks\n\nLORNE, May 14, 2024 - Syrian Defense Minister Orlo Tavakoli met "
    "Hanna Viklund of the World Food Programme (WFP) in Lorne on Tuesday.\n\n“We will open the "
    "harbour,” Tavakoli said.\n",
    "beta": "Harbour to open\n\n14 May 2024\n\nDefense Minister Orlo Tavakkoli of Syria and Mayor "
    "Hanna Viklund met in Lorne to open the harbour. The WFP was there.\n",
    "gamma": "Boats\n\nBRENN, June 2, 2021 - Mr. Orla Tavakoli of the rowing club spoke about "
    "boats in Brenn on Wednesday.\n",
}


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    made = case_of(tmp_path_factory.mktemp("ftm"), **REPORTS)
    known = people(made)
    minister, mayor = known["Orlo Tavakkoli"], known["Hanna Viklund"]
    say(made, Verb.RELATE, minister.id, mayor.id, value="family of")
    say(made, Verb.DIFFERENT, minister.id, mayor.id)
    with made.store(readonly=True) as store:
        body = next(e for e in store.records(Entity) if e.kind == "organisation")
    say(made, Verb.RELATE, body.id, mayor.id, value="part of")
    assert rerun(made) == []
    return made


def written(case: Case, folder: Path) -> list[dict[str, Any]]:
    with case.store(readonly=True) as store:
        EXPORTERS["ftm"](store, folder, DossierOptions())
    lines = (folder / ENTITIES).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_every_object_fits_its_schema(case: Case, tmp_path: Path) -> None:
    found = written(case, tmp_path)
    kinds = {made["id"]: made["schema"] for made in found}
    assert len(kinds) == len(found), "an id is given once"
    for made in found:
        schema = SCHEMATA[made["schema"]]
        assert set(schema["required"]) <= set(made["properties"]), made
        for name, values in made["properties"].items():
            expected = schema["properties"][name]
            assert values == sorted(set(values))
            for value in values:
                if expected in FORMATS:
                    assert FORMATS[expected].fullmatch(value), (name, value)
                elif expected[0].isupper():
                    ours = SCHEMATA[kinds[value]]["is"] if value in kinds else []
                    assert expected in ours, (made, name, value)


def test_people_offices_and_pairs_are_there(case: Case, tmp_path: Path) -> None:
    found = written(case, tmp_path)
    by_schema: dict[str, list[dict[str, Any]]] = {}
    for made in found:
        by_schema.setdefault(made["schema"], []).append(made["properties"])
    assert len(by_schema["Article"]) == 3
    minister = next(p for p in by_schema["Person"] if p["name"] == ["Orlo Tavakkoli"])
    assert minister["alias"] == ["Orlo Tavakoli"]
    assert minister["weakAlias"] == ["Tavakoli"]
    (post,) = [p for p in by_schema["Position"] if p["name"] == ["Defence minister"]]
    assert post["country"] == ["sy"]
    assert {tuple(o["date"]) for o in by_schema["Occupancy"]} >= {("2024-05-14",)}
    assert by_schema["Similar"], "close names that were not joined"
    assert [link["relative"] for link in by_schema["Family"]]
    assert [link["role"] for link in by_schema["UnknownLink"]] == [["part of"]]


def test_judgements_are_a_resolver_file(case: Case, tmp_path: Path) -> None:
    written(case, tmp_path)
    ((target, source, judgement, score, user, at),) = [
        json.loads(line) for line in (tmp_path / RESOLVER).read_text().splitlines()
    ]
    assert target > source
    assert (judgement, score, user, at) == ("negative", None, "ana", "2024-05-14T09:30:00+00:00")
    assert "Lost on the way" in (tmp_path / README).read_text()


def test_two_exports_are_the_same_bytes(case: Case, tmp_path: Path) -> None:
    written(case, tmp_path / "a")
    written(case, tmp_path / "b")
    for name in (ENTITIES, RESOLVER, README):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_the_library_itself_takes_every_object(case: Case, tmp_path: Path) -> None:
    ftm = pytest.importorskip(
        "followthemoney", reason="followthemoney (300 MB) is not installed: pip install it to check"
    )
    for made in written(case, tmp_path):
        proxy = ftm.model.get_proxy(made, cleaned=False)
        proxy.schema.validate(made)
        for name, values in made["properties"].items():
            if name != "bodyText":  # it trims the text
                assert sorted(proxy.get(name)) == values
