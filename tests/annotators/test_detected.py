import pytest

from crosswitness.annotators.detected import Detections, settled
from crosswitness.annotators.mentions import MentionsOptions, annotate
from crosswitness.lang.backends import fix, load
from crosswitness.lang.ports import Detection
from crosswitness.model.annotation import Language, Mention, Segment, SegmentKind
from crosswitness.model.errors import BackendError
from crosswitness.model.layers import Layers
from tests.annotators.test_mentions import TEST
from tests.lang.fakes import Fake, install
from tests.support import layers

TEXT = "Zarn opened.\nZarn fermait.\nZarn"
KINDS = (SegmentKind.BODY, SegmentKind.BODY, SegmentKind.BOILERPLATE)


@pytest.fixture(autouse=True)
def _fresh():
    yield
    load.cache_clear()


def report() -> Layers:
    """Return an English paragraph, a French one and a scrap of the page."""
    made = layers(TEXT)
    place = 0
    for text, kind, code in zip(TEXT.split("\n"), KINDS, ("en", "fr", "en"), strict=True):
        extent = made.document.span(place, place + len(text))
        made = made.adding(
            (
                Segment(extent=extent, origin=TEST, kind=kind, rule="line"),
                Language(extent=extent, origin=TEST, code=code, confidence=1.0),
            )
        )
        place += len(text) + 1
    return made


def test_only_english_text_of_the_report_is_read(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch, fake=lambda argument: Fake({"Zarn": ("ORG", 0.9)}))
    ((identity, names),) = Detections(report(), [fix("fake")]).by_backend
    assert identity == "fake"
    assert [(name.start, name.stop) for name in names] == [(0, 4)]


def test_mentions_say_which_back_end_found_them(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch, fake=lambda argument: Fake({"Zarn": ("ORG", 0.9)}))
    options = MentionsOptions(fixed=(fix("fake"),))
    made = [item for item in annotate(report(), options) if isinstance(item, Mention)]
    made = [item for item in made if item.rule.startswith("back-end")]
    assert [(item.extent.start, item.rule) for item in made] == [(0, "back-end fake")]


def test_without_back_ends_nothing_is_loaded(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch)
    assert Detections(report(), ()).by_backend == []


def test_another_back_end_than_planned_is_refused(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch, fake=lambda argument: Fake())
    with pytest.raises(BackendError):
        Detections(report(), ["fake@other"])


def test_a_name_is_one_thing_in_a_document():
    text = "Zarn Zarn Zarn"
    found = [
        Detection(0, 4, "LOC", 0.9),
        Detection(5, 9, "ORG", 0.6),
        Detection(10, 14, "LOC", 0.5),
    ]
    assert {name.label for name in settled(text, found)} == {"LOC"}


def test_a_single_word_is_a_person_by_a_full_name_or_when_sure():
    text = "Orlo Quandt, Quandt, Zarn"
    found = [
        Detection(0, 11, "PER", 0.9),
        Detection(13, 19, "PER", 0.9),
        Detection(21, 25, "PER", 0.7),
    ]
    assert settled(text, found) == found[:2]
    sure = found[2]._replace(score=0.95)
    assert settled(text, [sure]) == [sure]
    given = [Detection(0, 5, "PER", 0.6)]
    assert settled("Linda", given) == given
    assert settled("Zarna", given) == []
