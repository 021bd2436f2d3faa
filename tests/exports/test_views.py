"""Views are plain values: frozen, and nothing in them can be changed by a template."""

import inspect
from dataclasses import fields, is_dataclass

import pytest

from crosswitness.exports import views

VIEWS = [found for _, found in inspect.getmembers(views, is_dataclass)]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_views_are_frozen_and_hold_no_list(view: type) -> None:
    assert view.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert inspect.getdoc(view)
    for field in fields(view):
        assert not str(field.type).startswith(("list", "dict", "set")), field.name
