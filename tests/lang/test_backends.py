from types import SimpleNamespace

import pytest

from crosswitness.lang.backends import detectors, fix, installed, load, parsers, resolvers, symbols
from crosswitness.model.errors import BackendError
from tests.lang.fakes import Fake, FakeParser, FakeResolver, Signs, install


@pytest.fixture(autouse=True)
def _fresh():
    yield
    load.cache_clear()
    symbols.cache_clear()


def test_the_argument_goes_to_the_back_end(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch, fake=lambda argument: Fake(dict.fromkeys(argument.split(), ("PER", 1.0))))
    assert list(installed()) == ["fake"]
    backend = load("fake:Odo Lem")
    assert isinstance(backend, Fake)
    assert set(backend.known) == {"Odo", "Lem"}
    assert load("fake:Odo Lem") is backend


def test_what_is_not_there_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch)
    with pytest.raises(BackendError, match="pip install ./packages/en"):
        load("crosswitness-en")
    with pytest.raises(BackendError, match="installed: none"):
        load("other")


def test_what_cannot_be_loaded_says_why(monkeypatch: pytest.MonkeyPatch):
    def broken(argument: str):
        raise ImportError("no engine")

    install(monkeypatch, broken=broken, odd=lambda argument: 3)
    with pytest.raises(BackendError, match="no engine"):
        load("broken")
    with pytest.raises(BackendError, match="no back-end"):
        load("odd")


def test_a_plan_is_kept_to(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch, fake=lambda argument: Fake())
    fixed = fix("fake:a@b")
    assert fixed == "fake:a@b@fake-0"
    assert [backend.id for backend in detectors([fixed])] == ["fake"]
    with pytest.raises(BackendError, match="another here"):
        detectors(["fake:a@b@fake-1"])


def test_a_back_end_without_names_is_refused(monkeypatch: pytest.MonkeyPatch):
    said = ("id", "version", "licence", "languages", "needs_network", "provides", "summary")
    plain = {key: getattr(Fake, key) for key in said}
    dumb = SimpleNamespace(**plain, fingerprint=lambda: "x")
    install(monkeypatch, dumb=lambda argument: dumb)
    with pytest.raises(BackendError, match="finds no names"):
        detectors([fix("dumb")])


def test_parsers_parse_and_detectors_do_not(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch, fake=lambda argument: Fake(), parser=lambda argument: FakeParser())
    assert [backend.id for backend in parsers([fix("parser")])] == ["fake"]
    with pytest.raises(BackendError, match="parses no sentences"):
        parsers([fix("fake")])
    with pytest.raises(BackendError, match="another here"):
        parsers(["parser@other"])


def test_resolvers_resolve_and_detectors_do_not(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch, fake=lambda argument: Fake(), coref=lambda argument: FakeResolver())
    assert [backend.id for backend in resolvers([fix("coref")])] == ["fake"]
    with pytest.raises(BackendError, match="resolves no pronouns"):
        resolvers([fix("fake")])


def test_signs_of_words_come_from_all_back_ends_that_know_them(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch, one=lambda _: Signs("odo"), two=lambda _: Signs("lem"))
    assert symbols(()) is None
    known = symbols((fix("one"), fix("two")))
    assert known is not None
    assert (known("odo"), known("lem"), known("x")) == ({"odo"}, {"lem"}, frozenset())
    one = symbols((fix("one"),))
    assert one is not None
    assert one("lem") == frozenset()


def test_a_back_end_without_signs_is_refused(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch, fake=lambda _: Fake())
    with pytest.raises(BackendError, match="no spellings"):
        symbols((fix("fake"),))
