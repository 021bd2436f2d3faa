"""Against a server on this computer that plays the endpoint; nothing else is asked."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from crosswitness.backends.endpoint import EndpointNames, apart, listed, load, placed, question
from crosswitness.lang.ports import CheckedDetector, Detection
from crosswitness.model.errors import BackendError

TEXT = "😀 Orla Quandt met Odo Lem in Strelsau.\r\nLem thanked the Café Élan. Quandt left."


class Server(HTTPServer):
    """Keeps what it was asked; answers with `said`."""

    said: Any = ""
    status = 200
    wait = 0.0
    target = ""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[dict[str, Any]] = []

    @property
    def name(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1#tiny"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        self.server.asked.append(
            {"path": self.path, "headers": self.headers, **json.loads(self.rfile.read(length))}
        )
        time.sleep(self.server.wait)
        said = self.server.said
        content = said if isinstance(said, str) else json.dumps({"names": said})
        body = json.dumps({"choices": [{"message": {"content": content}}]}).encode()
        self.send_response(self.server.status)
        if self.server.target:
            self.send_header("Location", self.server.target)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    thread = threading.Thread(target=made.serve_forever, args=(0.02,))
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def item(sentence: int, words: str, kind: str = "person") -> dict[str, Any]:
    return {"sentence": sentence, "words": words, "kind": kind}


def test_what_re_reads_in_its_sentence_is_a_name(server: Server):
    server.said = [item(1, "Orla Quandt"), item(1, "strelsau", "place"), item(2, "Cafe Elan")]
    backend = load(server.name)
    assert isinstance(backend, CheckedDetector)
    (answer,) = backend.answered([TEXT])
    assert [(TEXT[n.start : n.stop], n.label) for n in answer.names] == [
        ("Orla Quandt", "PER"),
        ("Strelsau", "LOC"),
        ("Café Élan", "PER"),
    ]
    assert answer.refused == []
    assert backend.mentions([TEXT]) == [answer.names]


def test_what_does_not_re_read_is_refused_with_the_words(server: Server):
    server.said = [
        item(2, "Orla Quandt"),  # stands in another sentence
        item(1, "Orla Quant"),
        item(1, "Quandtville"),
        item(9, "Lem"),
        item(1, "Lem", "fish"),
        "Lem",
        item(1, "Odo Lem"),
    ]
    (answer,) = load(server.name).answered([TEXT])
    assert [TEXT[n.start : n.stop] for n in answer.names] == ["Odo Lem"]
    assert len(answer.refused) == 6
    assert "Quandtville" in answer.refused[2]


@pytest.mark.parametrize("said", ["no JSON", "{}", '{"names": 3}', '{"names": [[]]}', "[" * 9_000])
def test_an_answer_of_another_form_is_refused_whole(server: Server, said: str):
    server.said = said
    (answer,) = load(server.name).answered([TEXT])
    assert answer.names == []
    assert len(answer.refused) == 1


def test_the_question_holds_the_sentences_and_nothing_of_the_person(server: Server):
    server.said = []
    load(server.name).mentions([TEXT, ""])
    (asked,) = server.asked  # an empty text is not asked about
    assert asked["path"] == "/v1/chat/completions"
    assert (asked["model"], asked["temperature"]) == ("tiny", 0)
    assert asked["response_format"]["json_schema"]["strict"] is True
    assert asked["messages"][1]["content"].split("\n")[1] == "2. Lem thanked the Café Élan."
    assert "Authorization" not in asked["headers"]


def test_long_texts_are_asked_in_parts(server: Server):
    server.said = [item(1, "Odo Lem")]
    text = "Odo Lem sang. " * 100
    (answer,) = load(server.name).answered([text])
    assert [name.start for name in answer.names] == [0, 40 * 14, 80 * 14]
    assert len(server.asked) == 3


def test_no_answer_ends_the_run_with_a_reason(server: Server):
    server.said = []
    server.status = 500
    with pytest.raises(BackendError, match="no answer from"):
        load(server.name).mentions([TEXT])
    server.status, server.wait = 200, 0.5
    url, _, model = server.name.partition("#")
    with pytest.raises(BackendError, match="no answer from"):
        EndpointNames(url, model, timeout=0.1).mentions([TEXT])


def test_redirects_are_not_followed(server: Server):
    server.status, server.target = 307, f"http://127.0.0.1:{server.server_port}/elsewhere"
    with pytest.raises(BackendError):
        load(server.name).mentions([TEXT])
    assert [asked["path"] for asked in server.asked] == ["/v1/chat/completions"]


def test_the_address_must_be_named_and_hold_no_key():
    for wrong in ("", "http://127.0.0.1/v1", "file:///etc#x", "tiny", "#tiny", "ftp://a/b#c"):
        with pytest.raises(BackendError, match="name address and model"):
            load(wrong)
    with pytest.raises(BackendError, match="no names or keys"):
        load("http://:secret@127.0.0.1/v1#tiny")


def test_address_and_model_make_the_fingerprint():
    one = load("http://127.0.0.1:1/v1#a")
    assert one.fingerprint() == load("http://127.0.0.1:1/v1/#a").fingerprint()
    assert one.fingerprint() != load("http://127.0.0.1:2/v1#a").fingerprint()
    assert one.fingerprint() != load("http://127.0.0.1:1/v1#b").fingerprint()
    assert one.needs_network


def test_of_overlapping_names_the_longer_stays():
    names = {Detection(0, 4, "PER", 0.6), Detection(0, 9, "ORG", 0.6), Detection(10, 12, "PER", 1)}
    assert [name.stop for name in apart(names)] == [9, 12]


def test_sentences_are_numbered_on_lines_of_their_own():
    assert question(["a\nb", "c"]) == "1. a b\n2. c"
    assert listed("x") == ["x"]
    assert placed(None, "x", [(0, 1)]) == []
