import pytest

from crosswitness.lang.boilerplate import cue
from crosswitness.lang.layout import paragraphs


def rule(line: str) -> str:
    (paragraph,) = paragraphs(line)
    found = cue(paragraph.folded, len(paragraph.words))
    return f"{found.kind}: {found.rule}" if found else ""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Leave a Reply", "comment: comment form"),
        ("* Comments:", "comment: comment form"),
        ("14 Comments", "comment: comment form"),
        ("ADVERTISEMENT", "boilerplate: advertisement"),
        ("Share this:", "boilerplate: share buttons"),
        ("Read also: Nine ferries cancelled", "boilerplate: link to other reports"),
        (
            "Join our Telegram channel for news from the coast!",
            "boilerplate: subscription or channel",
        ),
        ("© 2031 Harbour Herald. All rights reserved.", "boilerplate: rights notice"),
        ("My latest book is out now in all good shops.", "boilerplate: self-promotion"),
        ("(Reporting by Ada Moor; Editing by Finn Lund)", "byline: agency credit"),
        ("This story has been updated.", "metadata: update note"),
    ],
)
def test_lines_of_the_page(line: str, expected: str) -> None:
    assert rule(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Comments by the minister angered the crews who had worked through the night.",
        "Share prices fell on Monday.",
        "Register offices in the north stayed closed.",
        "Cookies were handed out to the children at the harbour.",
        "Powered by a diesel engine from the fifties, the ferry took nine hours for the crossing.",
        "Copyright law will be debated in the upper house next week.",
        "Reproduction of the rare seabird has failed for the third year.",
        "Follows a pattern seen elsewhere.",
        "Also on Tuesday, two crews were sent home.",
        "English fans were among the passengers.",
    ],
)
def test_sentences_that_begin_like_lines_of_the_page(line: str) -> None:
    assert rule(line) == ""
