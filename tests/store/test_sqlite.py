import json
from pathlib import Path

import pytest

from crosswitness.engines.serial import Serial
from crosswitness.model.annotation import Mention
from crosswitness.model.record import Entity
from crosswitness.pipeline.plan import make_plan
from crosswitness.pipeline.run import run
from tests.pipeline.support import Silence, stages
from tests.store.support import store

PLAN = make_plan(stages())
TEXTS = ("Anna met Bertil\nno doubt", "Bertil saw Anna", "Cesar slept")


def test_documents_come_back_as_they_went_in(tmp_path: Path):
    made = store(tmp_path, "“a”😀\r\n")
    (identity,) = made.documents()
    report = made.document(identity)
    assert report.text == "“a”😀\r\n"
    assert report.offsets.bytes_of(3, 4) == (7, 11)
    with pytest.raises(KeyError):
        made.document("none")


def test_a_run_fills_every_table_and_the_file_reads_as_sql(tmp_path: Path):
    made = store(tmp_path, *TEXTS)
    run(made, Serial(), PLAN, batch=2, report=Silence())
    entities = made.records(Entity)
    assert sorted((e.name, len(e.documents)) for e in entities) == [
        ("Anna", 2),
        ("Bertil", 2),
        ("Cesar", 1),
    ]
    assert made.record(entities[0].id) == entities[0]
    assert made.record("none") is None
    assert [issue.code for issue in made.issues()] == ["X101"]
    rows = made._connection.execute("SELECT words FROM annotation WHERE kind = 'Mention'")
    assert sorted(word for (word,) in rows) == ["Anna", "Anna", "Bertil", "Bertil", "Cesar"]
    layers = made.layers(made.documents()[0])
    assert all(layers.text(m.extent)[0].isupper() for m in layers.of(Mention))
    assert made.layers(made.documents()[0], ["lines"]).of(Mention) == ()


def test_search_takes_words_not_syntax(tmp_path: Path):
    made = store(tmp_path, "Ayyoûb signed", "nothing here")
    assert len(made.search("ayyoub", 5)) == 1
    assert made.search('c++ AND "foo', 5) == ()
    assert made.search("  ", 5) == ()


def test_links_are_json_with_their_reasons(tmp_path: Path):
    made = store(tmp_path, *TEXTS)
    run(made, Serial(), PLAN, batch=200, report=Silence())
    (text,) = made._connection.execute("SELECT links FROM pairing WHERE links <> '[]'").fetchone()
    assert json.loads(text)[0]["features"][0]["detail"].startswith("both write")
