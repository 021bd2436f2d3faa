import pytest

from crosswitness.lang.relays import hops, outlet_in
from tests.lang.spoken import line, said


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Lower Volta’s Harbour News Agency", True),
        ("The Norland Gazette", True),
        ("Radio Harbour", True),
        ("Reuters", True),
        ("the BBC", True),
        ("the newspaper", True),
        ("the broadcaster Channel Nine", True),
        ("the daily El Norte", True),
        ("the broadcaster Oda Lindqvist", False),
        ("a magazine editor Oda Lindqvist", False),
        ("Oda Lindqvist of Radio Harbour", False),
        ("a Reuters reporter", False),
        ("the Ministry of Posts", False),
        ("Oda Lindqvist", False),
        ("the agency’s editor", False),
    ],
)
def test_what_is_an_outlet(text: str, outlet: bool):
    found = line(text)
    assert (outlet_in(text, found, (0, len(found.tokens))) is not None) is outlet


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained, Radio Harbour reported Monday.", [("reported", "Radio Harbour")]),
        ("It rained, according to Radio Harbour.", [("according to", "Radio Harbour")]),
        (
            "According to a report by Radio Harbour, it rained.",
            [("according to a report", "Radio Harbour")],
        ),
        ("He spoke, citing Radio Harbour.", [("citing", "Radio Harbour")]),
        (
            "He left, in remarks carried by the Norland Gazette.",
            [("carried by", "the Norland Gazette")],
        ),
        ("She told Radio Harbour on Monday.", [("told", "Radio Harbour")]),
        ("He wept in an interview with Radio Harbour.", [("given to", "Radio Harbour")]),
        ("It reportedly rained.", [("hearsay", None)]),
        ("She told her aunt on Monday.", []),
        ("The lorry carried by the ferry was lost.", []),
    ],
)
def test_hops(text: str, expected: list[tuple[str, str | None]]):
    found = line(text)
    made = [(h.rule, said(text, found, h.source)) for h in hops(text, found, 0, len(found.tokens))]
    assert made == expected
