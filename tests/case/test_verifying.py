import json
from pathlib import Path

import pytest

from crosswitness.case.folder import Case
from crosswitness.case.verifying import verify_case
from crosswitness.model.errors import CaseError, VerifyError
from tests.case.support import FIRST, SECOND, made


def test_an_untouched_dossier_holds(tmp_path: Path):
    case, _ = made(tmp_path, alpha=FIRST, beta=SECOND)
    checked = verify_case(case)
    assert checked.reports == 2
    assert checked.spans > 20


def test_one_changed_byte_of_a_source_fails_and_is_named(tmp_path: Path):
    case, _ = made(tmp_path, alpha=FIRST, beta=SECOND)
    source = case.sources / case.entries()[0].path
    source.write_bytes(source.read_bytes().replace(b"barn", b"born"))
    with pytest.raises(VerifyError, match="bytes have changed"):
        verify_case(case)


def test_a_changed_word_of_the_dossier_fails(tmp_path: Path):
    case, _ = made(tmp_path, alpha=FIRST, beta=SECOND)
    path = case.dossier / "dossier.json"
    text = path.read_text(encoding="utf-8")
    assert "nine years" in text
    path.write_text(text.replace("nine years", "five years"), encoding="utf-8")
    with pytest.raises(VerifyError):
        verify_case(case)


def test_a_page_that_says_something_else_fails(tmp_path: Path):
    case, _ = made(tmp_path, alpha=FIRST, beta=SECOND)
    path = case.dossier / "dossier.html"
    path.write_text(path.read_text(encoding="utf-8").replace("gave up", "took up"), "utf-8")
    with pytest.raises(VerifyError):
        verify_case(case)


def test_a_dossier_that_names_a_file_elsewhere_is_refused(tmp_path: Path):
    case, _ = made(tmp_path, alpha=FIRST)
    path = case.dossier / "dossier.json"
    dossier = json.loads(path.read_text(encoding="utf-8"))
    dossier["documents"][0]["file"]["path"] = "../../secret"
    path.write_text(json.dumps(dossier), encoding="utf-8")
    with pytest.raises(VerifyError, match="outside sources"):
        verify_case(case)


def test_no_dossier_yet(tmp_path: Path):
    with pytest.raises(CaseError, match="no dossier yet"):
        verify_case(Case.create(tmp_path / "case"))
