from crosswitness.model.annotation import Chain, MentionKind
from tests.annotators.test_chains import chained, people


def test_a_description_needs_the_same_body() -> None:
    text = "Harbour Council chairman Robert Quandt left. The chairman of the River Council stayed."
    assert people(text) == [["Robert Quandt"]]
    text = "Harbour Council chairman Robert Quandt left. The chairman of the Harbour Council lied."
    assert people(text) == [["Robert Quandt", "The chairman of the Harbour Council"]]


def test_a_former_holder_is_not_the_holder() -> None:
    text = "President Robert Quandt left. The former president stayed."
    assert people(text) == [["Robert Quandt"]]


def test_a_description_before_the_name_joins_too() -> None:
    text = "The Kenyan general was late. Kenyan General Robert Quandt spoke."
    assert people(text) == [["The Kenyan general", "Robert Quandt"]]


def test_descriptions_say_why() -> None:
    layers, _ = chained("Kenyan General Robert Quandt spoke. The Kenyan general smiled.")
    (chain,) = [c for c in layers.of(Chain) if c.kind is MentionKind.PERSON]
    assert [(m.rule, bool(m.detail)) for m in chain.members] == [
        ("full name", False),
        ("description", True),
    ]
