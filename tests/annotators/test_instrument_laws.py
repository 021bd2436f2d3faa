import pytest

from crosswitness.model.annotation import InstrumentMention
from crosswitness.model.instruments import InstrumentPart as Part
from tests.happenings import read_report


def parts(text: str, part: Part) -> list[str]:
    layers = read_report("News\n\n" + text)
    return [layers.text(a.place) for m in layers.of(InstrumentMention) for a in m.of(part)]


@pytest.mark.parametrize(
    ("text", "enactors", "targets"),
    [
        ("US sanctions on Sweden under the Harbour Act hurt ports.", ["US"], ["Sweden"]),
        (
            "Norway passed the Harbour Act, which puts sanctions on Sweden.",
            ["Norway"],
            ["Sweden"],
        ),
        ("Norway's Harbour Act puts sanctions on Sweden.", ["Norway"], ["Sweden"]),
        ("Senators tabled an Iran sanctions bill.", [], ["Iran"]),
        ("A proposed law would put sanctions against Sweden.", [], ["Sweden"]),
        ("Ida Falk introduced a bill that would sanction Swedish ports.", [], ["Swedish"]),
    ],
)
def test_a_law_has_who_sets_it_and_whom_it_strikes(
    text: str, enactors: list[str], targets: list[str]
):
    assert (parts(text, Part.ENACTOR), parts(text, Part.TARGET)) == (enactors, targets)
