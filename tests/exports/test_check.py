"""A dossier is checked word by word, and each way of being wrong is found."""

import copy
from collections.abc import Mapping
from typing import Any

import pytest

from crosswitness.exports.check import Reread, check, read_page
from crosswitness.exports.dossier_html import render
from crosswitness.exports.dossier_json import build
from crosswitness.exports.options import DossierOptions
from tests.exports.support import case

STORE = case()
DOSSIER = build(STORE, DossierOptions())
PAGE = render(DOSSIER, STORE, DossierOptions())


def reread(entry: Mapping[str, Any]) -> Reread:
    return Reread(STORE.document(entry["id"]).text, entry["file"]["sha256"])


def test_a_true_dossier_holds() -> None:
    assert check(DOSSIER, reread, (PAGE,)) is None
    parts = read_page(PAGE)
    assert len(parts.spans) > 20
    assert len(parts.texts) == 4


def test_one_changed_word_is_found() -> None:
    wrong = copy.deepcopy(DOSSIER)
    wrong["claims"][0]["carriers"][0]["evidence"][0]["text"] += "!"
    found = check(wrong, reread)
    assert found is not None
    assert found.file
    assert "do not stand there" in str(found)


def test_a_moved_span_is_found() -> None:
    wrong = copy.deepcopy(DOSSIER)
    wrong["quotations"][0]["evidence"][0]["start"] += 1
    assert check(wrong, reread) is not None


def test_a_document_that_is_not_listed_is_found() -> None:
    wrong = copy.deepcopy(DOSSIER)
    wrong["copies"][0]["evidence"][0]["document"] = "dnone"
    assert "does not list" in str(check(wrong, reread))


def test_a_changed_source_is_found() -> None:
    def changed(entry: Mapping[str, Any]) -> Reread:
        return reread(entry)._replace(sha256="e" * 64)

    found = check(DOSSIER, changed)
    assert found is not None
    assert found.what == "the source has changed"
    assert found.file == "a/quay.txt"


def test_a_changed_text_is_found() -> None:
    def changed(entry: Mapping[str, Any]) -> Reread:
        again = reread(entry)
        return again._replace(text=again.text.replace("ferry", "liner"))

    assert check(DOSSIER, changed) is not None


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("14 passengers</bdi>", "15 passengers</bdi>", "other words"),
        ("The ship left", "The boat left", "other"),
        ('href="#people"', 'href="#nobody"', "leads nowhere"),
    ],
)
def test_a_forged_page_is_found(old: str, new: str, what: str) -> None:
    assert old in PAGE
    assert what in str(check(DOSSIER, reread, (PAGE.replace(old, new, 1),)))


def test_a_page_that_cites_what_the_dossier_does_not_is_found() -> None:
    document = DOSSIER["documents"][0]["id"]
    forged = PAGE.replace("</main>", f'<i data-span="{document}:0:3">Fer</i></main>')
    assert "does not" in str(check(DOSSIER, reread, (forged,)))
