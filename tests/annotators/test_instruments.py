import pytest

from crosswitness.annotators.instruments import InstrumentsOptions, annotate
from crosswitness.model.annotation import InstrumentMention
from crosswitness.model.instruments import InstrumentClass, InstrumentPart
from crosswitness.model.layers import Layers
from tests.happenings import read_report


def mentions(text: str) -> tuple[Layers, list[InstrumentMention]]:
    layers = read_report(text)
    return layers, list(layers.of(InstrumentMention))


def told(text: str) -> list[tuple[str, str, str]]:
    return [(m.kind.value, m.status.value, m.realis.value) for m in mentions(text)[1]]


@pytest.mark.parametrize(
    "text",
    [
        "Firm\n\nThe law firm Vik said that sanctions on Zarqand were hard to follow.",
        "Line\n\nNorway and Sweden patrol the ceasefire line together.",
        "Bank\n\nNorway and Sweden signed a statement of account at the bank.",
        "Statement\n\nNorway said in a statement that it would sail.",
        "Act\n\nThe Harbour Act bans old ships from Norway.",
    ],
)
def test_look_alikes_make_no_record(text: str):
    assert not any(m.sanctions or m.kind is not InstrumentClass.LAW for m in mentions(text)[1])


def test_it_takes_up_the_truce_of_the_sentence_before():
    text = "Truce\n\nNorway and Sweden agreed to a truce. It took effect on 6 May 2031."
    assert told(text)[-1] == ("ceasefire", "in force", "asserted")
    assert len(told(text.replace("It took effect", "It rained"))) == 2


def test_the_law_is_read_only_behind_a_sanctions_law():
    law = "The law took effect on 6 May 2031."
    assert (
        told(f"Law\n\nNorway passed a law on sanctions against Sweden. {law}")[-1][1] == "in force"
    )
    assert told(f"Law\n\nNobody agreed to the truce in Norway. {law}")[-1][0] == "ceasefire"


def test_sanctions_beside_the_law_make_no_sanctions_law_of_it():
    _, found = mentions(
        "Schools\n\nThe Magnitsky Act is old. The law took effect as sanctions for schools grew."
    )
    assert [mention.sanctions for mention in found] == [False]


def test_a_named_law_is_read_where_its_own_report_names_no_sanctions():
    layers, (law,) = mentions("Ports\n\nIt is the Magnitsky Act that hurts Norway.")
    assert layers.text(law.extent) == "Magnitsky Act"
    assert not law.sanctions


def test_a_span_of_years_is_no_day_of_a_truce():
    _, (truce,) = mentions("War\n\nThe 2021-23 war ended in a truce between Norway and Sweden.")
    assert truce.of(InstrumentPart.TIME) == ()


def test_a_signed_statement_is_an_agreement_and_no_statement():
    signed = "Oslo\n\nNorway and Sweden signed a joint declaration in Oslo."
    assert told(signed) == []
    assert told(signed.replace("signed", "issued"))[0][:2] == ("statement", "issued")


def test_captions_are_read_on_demand_alone():
    layers = read_report("Truce\n\nNorway and Sweden agreed to a truce.")
    every = list(annotate(layers, InstrumentsOptions(captions=True)))
    assert every == list(annotate(layers, InstrumentsOptions()))
    assert all(item.origin.stage == "instruments" for item in every)
