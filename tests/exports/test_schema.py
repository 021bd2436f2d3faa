"""The published schema accepts what is written and refuses what is not."""

import json
from typing import Any

import jsonschema
import pytest

from crosswitness.exports import schema
from crosswitness.exports.dossier_json import build, dump
from crosswitness.exports.options import DossierOptions
from tests.exports.support import MemoryStore, case


def _validator() -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(schema.load())
    return jsonschema.Draft202012Validator(schema.load())


def test_the_dossier_of_a_full_and_of_an_empty_case_is_valid() -> None:
    for store in (case(), MemoryStore()):
        dossier = json.loads(dump(build(store, DossierOptions())))
        assert list(_validator().iter_errors(dossier)) == []


def test_every_list_of_the_invented_case_is_filled() -> None:
    dossier = build(case(), DossierOptions())
    assert [key for key, value in dossier.items() if value == []] == []


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("schema",), "other/1"),
        (("offset_unit",), "utf-16 code units"),
        (("documents", 0, "file", "sha256"), "short"),
        (("claims", 0, "carriers"), []),
        (("copies", 0, "evidence", 0, "start"), -1),
        (("issues", 0, "code"), "odd"),
    ],
)
def test_a_wrong_value_is_refused(path: tuple[Any, ...], wrong: Any) -> None:
    dossier = json.loads(dump(build(case(), DossierOptions())))
    place = dossier
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = wrong
    assert not _validator().is_valid(dossier)
