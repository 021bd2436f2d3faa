import pytest

from crosswitness.model.annotation import InstrumentMention
from crosswitness.model.instruments import InstrumentPart
from tests.happenings import read_report


def parts(text: str, part: InstrumentPart) -> list[str]:
    layers = read_report("News\n\n" + text)
    return [layers.text(a.place) for m in layers.of(InstrumentMention) for a in m.of(part)]


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        ("Norway and Sweden agreed to a 72-hour truce.", InstrumentPart.DURATION, ["72-hour"]),
        ("A truce for three days was agreed.", InstrumentPart.DURATION, ["three days"]),
        ("The ceasefire in Tarn was agreed in Oslo.", InstrumentPart.SCOPE, ["Tarn"]),
        ("The ceasefire in Tarn was agreed in Oslo.", InstrumentPart.PLACE, ["Oslo"]),
        ("The truce took effect on 6 May 2031.", InstrumentPart.IN_FORCE, ["6 May 2031"]),
        ("The truce took effect on 6 May 2031.", InstrumentPart.TIME, []),
        ("A truce was agreed on 6 May 2031.", InstrumentPart.TIME, ["6 May 2031"]),
        ("Norway violated the truce on 6 May 2031.", InstrumentPart.TIME, []),
        ("Norway passed a law on sanctions for oil and banks.", InstrumentPart.SUBJECT, [
            "oil", "banks"
        ]),
        ("Under the truce, Norway will open two dams.", InstrumentPart.TERM, [
            "Norway will open two dams"
        ]),
        ("The envoy asked for a truce; Norway will answer.", InstrumentPart.TERM, []),
    ],
)  # fmt: skip
def test_parts_come_from_the_sentence(text: str, part: InstrumentPart, words: list[str]):
    assert parts(text, part) == words


def test_a_statement_s_matter_is_kept_where_it_names_an_area():
    text = "In a joint statement, Norway and Sweden {} in Oslo."
    assert parts(text.format("condemned terrorism"), InstrumentPart.SUBJECT)
    assert parts(text.format("welcomed spring"), InstrumentPart.SUBJECT) == []
