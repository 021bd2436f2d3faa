import pytest

from crosswitness.model.events import Realis
from tests.happenings import triggers


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Zarqand and Merovia signed a pact", Realis.ASSERTED),
        ("Zarqand and Merovia will sign a pact", Realis.PLANNED),
        ("Zarqand to sign a pact with Merovia", Realis.PLANNED),
        ("Zarqand did not sign a pact", Realis.NEGATED),
        ("Zarqand may sign a pact", Realis.HYPOTHETICAL),
        ("If Zarqand would sign a pact it would gain", Realis.HYPOTHETICAL),
        ("Zarqand said it would sign a pact", Realis.PLANNED),
        ("Zarqand denied signing a pact", Realis.DENIED),
        ("Zarqand has reportedly signed a pact", Realis.ALLEGED),
        ("Zarqand may have signed a pact", Realis.ALLEGED),
    ],
)
def test_status_is_read_first(text: str, realis: Realis):
    found = [f for f in triggers(text) if f.hit.trigger.type == "agreement.signed"]
    assert [f.status.realis for f in found] == [realis]


def test_the_deciding_word_is_kept_with_a_reason():
    (found,) = (f for f in triggers("Merovia will sign a pact"))
    assert found.status.at == 1
    assert found.status.reason == "“will” puts it in the future"


def test_many_at_once_are_background():
    found = [f for f in triggers("It counted hundreds of air strikes") if f.hit.trigger.event]
    assert found[0].status.realis is Realis.BACKGROUND


def test_a_noun_with_a_conditional_behind_it_is_no_happening():
    found = triggers("A no-fly zone would cover the coast")
    assert found[0].status.realis is Realis.HYPOTHETICAL
