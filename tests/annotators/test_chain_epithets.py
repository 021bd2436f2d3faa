import pytest

from crosswitness.model.annotation import Chain, MentionKind
from tests.annotators.test_chains import chained


def called(text: str) -> list[str]:
    """Return the descriptions that stand for people, in text order."""
    layers, _ = chained(text)
    return sorted(
        f"{layers.text(member.place)} = {layers.text(chain.extent)}"
        for chain in layers.of(Chain)
        if chain.kind is MentionKind.PERSON
        for member in chain.members
        if member.rule == "description" and member.detail.startswith("said of")
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Holm, a carpet fitter from Lorne, saw it. The carpet fitter wrote a letter.",
            ["The carpet fitter = Anna Holm"],
        ),
        (
            "Anna Holm, 41, a carpet fitter, saw it. “It was loud,” the fitter said.",
            ["the fitter = Anna Holm"],
        ),
        ("Anna Holm, 41, saw it. The 41-year-old fainted.", ["The 41-year-old = Anna Holm"]),
        (
            "Anna Holm (41) saw it. The 41-year-old woman fled.",
            ["The 41-year-old woman = Anna Holm"],
        ),
        ("Anna Holm, a fitter, saw it. The fitter’s house fell.", ["The fitter = Anna Holm"]),
        # somebody else may be meant
        ("Anna Holm, a fitter, and Peter Lind, a fitter, saw it. The fitter said so.", []),
        ("Anna Holm, a fitter, saw it. A young fitter saw it too. The fitter said so.", []),
        ("Anna Holm, 41, saw it. A 41-year-old woman was held. The 41-year-old fainted.", []),
        # the words only describe a noun, or are of something
        ("Anna Holm, a fitter, saw it. The fitter union met. The fitter of the mast fell.", []),
        # before it is said, and in words of another
        ("The fitter wept. Anna Holm, a fitter, saw it.", []),
        ("Anna Holm, a fitter, saw it. “The fitter was asleep,” they said.", []),
        # words that fit many
        ("Anna Holm, a member, saw it. The member said so.", []),
    ],
)
def test_what_is_said_of_one_person_stands_for_them(text: str, expected: list[str]) -> None:
    assert called(text) == expected
