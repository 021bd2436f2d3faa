import pytest

from crosswitness.lang.naming.bodies import bodies
from crosswitness.lang.naming.descriptions import Description, descriptions
from crosswitness.lang.naming.governed import governed
from crosswitness.lang.naming.line import Line
from tests.lang.naming.making import line


def found(text: str) -> tuple[Line, list[Description]]:
    made = line(text)
    whole = [*bodies(made), *governed(made)]
    return made, list(descriptions(made, {body.first: body for body in whole}))


@pytest.mark.parametrize(
    ("text", "words", "office", "country"),
    [
        ("The Kenyan general smiled", "The Kenyan general", "general", "KE"),
        (
            "today Kenya’s foreign minister left",
            "Kenya’s foreign minister",
            "minister-of-foreign-affairs",
            "KE",
        ),
        ("then the minister left", "the minister", "minister", ""),
        ("met his Kenyan counterpart", "his Kenyan counterpart", "counterpart", "KE"),
        (
            "the chief of staff of the Kenyan army left",
            "the chief of staff of the Kenyan army",
            "chief-of-staff",
            "KE",
        ),
        ("the Kenyan Spokesman", "the Kenyan Spokesman", "spokesman", "KE"),
    ],
)
def test_definite_descriptions(text: str, words: str, office: str, country: str) -> None:
    made, (one,) = found(text)
    assert text[made.tokens[one.first].start : made.tokens[one.last - 1].end] == words
    assert (one.office, one.country) == (office, country)


def test_indefinite_phrases_describe_nobody() -> None:
    assert found("a Kenyan general smiled")[1] == []
    assert found("Kenyan general smiled")[1] == []


def test_the_name_of_a_body_describes_nobody() -> None:
    assert found("at the General Command of Kenya")[1] == []


def test_a_former_holder_is_marked() -> None:
    assert found("the former president left")[1][0].former
    assert not found("the president left")[1][0].former
