"""The published JSON Schema (2020-12) of ``dossier.json``."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

NAME = "dossier.schema.json"
"""File name of the schema, also beside each dossier."""


@cache
def text() -> str:
    """Return the schema as published."""
    return files(__package__).joinpath(NAME).read_text(encoding="utf-8")


def load() -> dict[str, Any]:
    """Return the schema as JSON values."""
    loaded: dict[str, Any] = json.loads(text())
    return loaded
