"""The reference of the dossier names every key, column and setting."""

from dataclasses import fields
from pathlib import Path

import pytest

from crosswitness.exports import schema
from crosswitness.exports.options import DossierOptions
from crosswitness.exports.tables import TABLES

PAGE = (Path(__file__).parents[2] / "docs" / "dossier.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", schema.load()["properties"])
def test_every_key_of_the_json_is_documented(key: str) -> None:
    assert f"| `{key}` |" in PAGE


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_is_documented_in_its_order(table: object) -> None:
    columns = ", ".join(f"`{name}`" for name in table.header)  # type: ignore[attr-defined]
    assert f"| `{table.name}` | {columns} |" in PAGE  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", [field.name for field in fields(DossierOptions)])
def test_every_setting_is_documented(name: str) -> None:
    assert f"`{name}`" in PAGE.split("## Settings")[1]
