from crosswitness.lang.ports import LABELS, Backend, Detection, MentionDetector
from tests.lang.fakes import Fake


def test_a_detection_is_what_a_back_end_may_return():
    found = Detection(0, 4, "PER", 0.9)
    assert (found.start, found.stop, found.label, found.score) == (0, 4, "PER", 0.9)
    assert found.label in LABELS


def test_a_back_end_is_known_by_what_it_has():
    assert isinstance(Fake(), MentionDetector)
    assert isinstance(Fake(), Backend)
    assert not isinstance(object(), Backend)
