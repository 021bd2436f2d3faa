"""What must hold for any text whatever, and the odd texts it is tried on."""

from hypothesis import strategies as st

from crosswitness.model.annotation import Quotation, Segment
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from crosswitness.pipeline.annotate import annotate
from crosswitness.pipeline.builtin import ANNOTATORS
from tests.support import document

PIECES = (
    *("“", "”", "‘", "’", '"', "'", "«", "»", "„", "‹", "`", "``", "''", "(", ")", "[", "]", "<"),
    *(
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "\u2028",
        "\u0085",
        "\u00a0",
        "\u200b",
        "\ufeff",
    ),
    *("\u202e", "\u202c", "\u2066", "\u200d", "\u0301", "\u0345", "\ufffd", "\x01", "\x7f", "😀"),
    *(
        "👩‍👩‍👧",
        "𝔸",
        "İ",
        "ß",
        "ﬁ",
        "ﷺ",
        "雨は降った。",
        "قال الوزير",
        "Он сказал, что ",
        "שלום",
        "ไทย",
    ),
    *(".", ",", "…", "...", "?", "!", ":", ";", "-", "–", "—", " - ", "/", "|", "*", "•", "#", "@"),
    *("A.", "I ", "a ", "Mr. ", "U.S. ", "Gen. ", "President ", "the minister ", "Minister "),
    *(
        "Orlin Vask ",
        "Vask",
        "Dr. Anna Vik-Møller",
        "O’Neal’s ",
        "al-Tarin ",
        "ORLIN VASK",
        "vask ",
    ),
    *(" said", " said that ", "told ", "according to ", ", he added", "she ", "his ", "quoting "),
    *("reported ", "denied ", "not ", "if ", "would ", "by ", "of the ", "and ", "who ", "’s "),
    *("Ministry of Rain ", "the Rain Council (RC) ", "RC ", "Merovia", "Merovian ", "France "),
    *(
        "signed an agreement ",
        "attacked ",
        "killed ",
        "troops ",
        "missiles ",
        "on Tuesday ",
        "May ",
    ),
    *(
        "4 May 2024",
        "04/05/2024",
        "2024-05-04",
        "2024-05-04T10:00:00Z",
        "10:30 p.m. ",
        "yesterday ",
    ),
    *("three weeks ago ", "31 February ", "from 5 to 3 May ", "in 0000 ", "99/99/9999 ", "2020s "),
    *(
        "12\t34\t56\n",
        "1,000,000 ",
        "1,,0 ",
        "$5 million ",
        "5 percent ",
        "twenty-one ",
        "½ ",
        "٣٤ ",
    ),
    *("By Anna Vik\n", "LORNE, May 4 (AP) — ", "(Reuters) - ", "Photo: Orlin/AP\n", "Share\n"),
    *("Leave a Reply\n", "Read more: ", "©", "https://news.example/a?b=c ", "a@news.example "),
    *("Subscribe\n", "Published: ", "Updated: ", "- - -\n", "###\n", "1. ", "a) ", "0", "9" * 30),
)
"""What odd texts are put together from."""

texts = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.sampled_from(PIECES),
        st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=8),
    ),
    min_size=1,
    max_size=60,
).map("".join)
"""Texts as readers give them: any code point but surrogates and NUL."""

readable = texts.filter(lambda text: bool(text.strip()))


def read(text: str, outlet: str = "") -> tuple[Layers, list[Issue]]:
    """Return what all annotators say about a text."""
    return annotate(document(text, outlet), ANNOTATORS)


def broken_laws(text: str) -> list[str]:
    """Return what does not hold for the annotations of one text."""
    layers, issues = read(text)
    wrong = [*_outside(layers, issues), *_gaps(layers), *_astride(layers)]
    again, doubts = read(text)
    if again != layers or doubts != issues:
        wrong.append("a second run says something else")
    return wrong


def _outside(layers: Layers, issues: list[Issue]) -> list[str]:
    size = len(layers.document.text)
    places = [
        (type(item).__name__, span)
        for kind in layers.kinds.values()
        for item in kind
        for span in item.evidence
    ]
    places += [(issue.code, issue.place) for issue in issues if isinstance(issue.place, Span)]
    return [
        f"{name} at {span} is outside the text of {size}"
        for name, span in places
        if not 0 <= span.start < span.end <= size or span.document != layers.document.id
    ]


def _gaps(layers: Layers) -> list[str]:
    """Return where the segments leave words out or overlap."""
    text, place, wrong = layers.document.text, 0, []
    for segment in layers.of(Segment):
        if segment.extent.start < place or text[place : segment.extent.start].strip():
            wrong.append(f"segments overlap or leave words out before {segment.extent.start}")
        place = segment.extent.end
    return [*wrong, "words after the last segment"] if text[place:].strip() else wrong


def _astride(layers: Layers) -> list[str]:
    """Return the quotations whose pieces lie in no segment, and the empty ones."""
    held = [segment.extent for segment in layers.of(Segment)]
    wrong = []
    for quotation in layers.of(Quotation):
        for content in quotation.contents:  # one a paragraph
            if not any(segment.contains(content) for segment in held):
                wrong.append(f"the quoted words at {content} lie in no segment")
            if not layers.text(content).strip():
                wrong.append(f"the quoted words at {content} are blank")
    return wrong
