import importlib
import pkgutil
import re

import pytest

from crosswitness import model
from crosswitness.model import annotation, record
from tests.docs.pages import DOCS

MODULES = [
    importlib.import_module(f"{model.__name__}.{found.name}")
    for found in pkgutil.iter_modules(model.__path__)
]
NOUNS = {"Document", "Given", "Span", "Link", "Feature", "Issue", "Form", "Carrier", "Reading"}
LINES = re.findall(r"(?m)^\| \*\*(.+?)\*\* \| (.+) \|$", (DOCS / "glossary.md").read_text("utf-8"))


def kinds() -> set[str]:
    bases = (annotation.Annotation, record.Record)
    found = {
        name
        for module in MODULES
        for name, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, bases) and value not in bases
    }
    return found | NOUNS | {"Annotation", "Record", "Verdict"}


@pytest.mark.parametrize("name", sorted(kinds()))
def test_every_kind_has_a_line(name: str):
    word = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
    assert word in {term for term, _ in LINES}


def test_terms_are_sorted_and_told_once():
    terms = [term.lower() for term, _ in LINES]
    assert terms == sorted(terms)
    assert len(set(terms)) == len(terms)
