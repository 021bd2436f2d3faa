import pytest

from crosswitness.lang.events.patterns import tokens
from crosswitness.lang.instruments.cues import Cue, cue
from crosswitness.lang.instruments.heads import heads


def told(text: str) -> Cue:
    head = heads(text, 0, len(text))[-1]
    line = tokens(text, 0, len(text))
    inside = [i for i, t in enumerate(line) if t.start < head.end and head.start < t.end]
    return cue(line, inside[0], inside[-1] + 1, head.kind)


@pytest.mark.parametrize(
    ("text", "status", "realis"),
    [
        ("The envoy called for an immediate ceasefire.", "asked for", "planned"),
        ("Rebels rejected a ceasefire that Norway proposed.", "rejected", "negated"),
        ("Norway rejected calls for a truce.", "rejected", "negated"),
        ("The envoy urged both sides to extend the truce.", "asked for", "planned"),
        ("The envoy asked for calm and the camps agreed a truce.", "agreed", "asserted"),
        ("They agreed to discuss a ceasefire.", "discussed", "hypothetical"),
        ("Ceasefire talks opened in Oslo.", "discussed", "hypothetical"),
        ("A ceasefire took effect at noon.", "in force", "asserted"),
        ("They will sign a ceasefire deal on Friday.", "signed", "planned"),
        ("Both camps accused the other of violating the truce.", "violated", "alleged"),
        ("Norway denied violating the truce.", "violated", "denied"),
        ("The truce collapsed within hours.", "ended", "asserted"),
        ("The fighting ended in a truce.", "agreed", "asserted"),
        ("The army extended the truce by a week.", "extended", "asserted"),
        ("They put pressure on Norway to sign a truce.", "signed", "planned"),
        ("Norway was the first to sign a truce.", "signed", "asserted"),
        ("They fought until a truce was signed.", "signed", "asserted"),
        ("There is no ceasefire in Tarn.", "named", "negated"),
        ("Parliament passed a law on sanctions against Tarn.", "passed", "asserted"),
        ("The president vetoed the sanctions bill.", "rejected", "negated"),
        ("A proposed law would put sanctions on Tarn.", "proposed", "planned"),
        ("In a joint statement, both condemned the raid.", "issued", "asserted"),
        ("They failed to issue a joint statement.", "issued", "negated"),
    ],
)
def test_what_is_said_of_an_instrument(text: str, status: str, realis: str):
    found = told(text)
    assert (found.status.value, found.realis.realis.value) == (status, realis)


def test_the_deciding_words_are_kept():
    text = "The envoy called for a truce."
    found = told(text)
    line = tokens(text, 0, len(text))
    assert [token.low for token in line[found.first : found.last]] == ["called", "for"]
    silent = told("A truce of six weeks.")
    assert silent.first == silent.last
