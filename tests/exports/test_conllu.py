import re
from pathlib import Path

import pytest

from crosswitness.case.running import run_case
from crosswitness.exports import conllu
from crosswitness.lang.backends import load
from crosswitness.model.errors import SettingsError
from tests.exports.happening_case import store
from tests.happenings_case import Silent, finished
from tests.lang.fakes import FakeParser, install

REPORT = {
    "Quay Herald": "Strike is over now\n\nMayor Odo Lem of Oslo sang on the quay that night. "
    "“I am tired,” he said.\n\nThe boats were back in the harbour by noon."
}


@pytest.fixture(autouse=True)
def _fresh():
    yield
    load.cache_clear()


def test_trees_are_written_with_places_and_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    install(monkeypatch, p=lambda argument: FakeParser())
    case = finished(tmp_path, REPORT)
    (case.root / "crosswitness.toml").write_text('[syntax]\nparsers = ["p"]\n', encoding="utf-8")
    run_case(case, Silent())
    with case.store(readonly=True) as kept:
        text = conllu.dump(kept)
        (identity,) = kept.documents()
        report = kept.document(identity).text
    assert text.count("# newdoc id = ") == 1
    blocks = [block for block in text.split("\n\n") if block.strip()]
    assert len(blocks) == 4
    for block in blocks:
        rows = [row.split("\t") for row in block.split("\n") if not row.startswith("#")]
        assert [row[0] for row in rows] == [str(n) for n in range(1, len(rows) + 1)]
        assert all(len(row) == 10 for row in rows)
        assert [row[6] for row in rows].count("0") == 1
        for row in rows:
            start, end = (int(n) for n in re.findall(r"_char=(\d+)", row[9]))
            assert report[start:end] == row[1]
    assert "\tOdo\t_\tNOUN\t_\t_\t1\tdep\t_\tstart_char=" in text
    assert re.search(r"\tOdo\t.*NER=B-PERSON", text)
    assert re.search(r"\tLem\t.*NER=I-PERSON", text)
    assert "# text = Mayor Odo Lem of Oslo sang on the quay that night." in text


def test_a_case_that_was_not_parsed_says_how_to():
    with pytest.raises(SettingsError, match=r"syntax\.parsers"):
        conllu.dump(store())
