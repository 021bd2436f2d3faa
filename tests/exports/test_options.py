"""Limits cut the page and are documented one by one."""

import inspect
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from crosswitness.exports.dossier_json import build, dump
from crosswitness.exports.options import DossierOptions
from tests.exports.support import case


@pytest.mark.parametrize("name", [f.name for f in fields(DossierOptions)])
def test_every_option_is_documented(name: str) -> None:
    assert f"    {name}: " in inspect.getdoc(DossierOptions).replace("\n", "\n    ")  # type: ignore[union-attr]


def test_options_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        DossierOptions().rows = 1  # type: ignore[misc]


@pytest.mark.parametrize("name", ["full_texts", "stories", "rows", "entities", "issues", "singles"])
def test_limits_of_the_page_leave_the_json_alone(name: str) -> None:
    usual = DossierOptions()
    assert dump(build(case(), replace(usual, **{name: 0}))) == dump(build(case(), usual))


def test_brief_limits_are_never_wider() -> None:
    assert DossierOptions(rows=3).brief().rows == 3
    assert DossierOptions().brief().rows == DossierOptions().brief_rows
    assert DossierOptions().brief().entities == DossierOptions().brief_entities
