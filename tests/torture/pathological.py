"""Texts that make a careless program slow: one maker a shape, each of about ``size`` characters."""

from collections.abc import Callable

Maker = Callable[[int], str]


def _repeated(unit: str, *, before: str = "", after: str = "") -> Maker:
    def make(size: int) -> str:
        return before + unit * max(1, size // len(unit)) + after

    return make


def _counted(template: str, *, before: str = "", after: str = "") -> Maker:
    """Return a maker whose units all differ: ``{n}`` is the number, ``{w}`` a word made of it."""

    def make(size: int) -> str:
        parts: list[str] = [before]
        length = number = 0
        while length < size:
            part = template.format(n=number, w=word(number), d=1 + number % 28)
            parts.append(part)
            length += len(part)
            number += 1
        return "".join((*parts, after))

    return make


def word(number: int) -> str:
    """Return a lower-case word that no other number has."""
    letters = []
    number += 26
    while number:
        number, rest = divmod(number, 26)
        letters.append(chr(97 + rest))
    return "".join(letters)


def _nested(opening: str, closing: str) -> Maker:
    def make(size: int) -> str:
        depth = max(1, size // (len(opening) + len(closing)))
        return opening * depth + closing * depth

    return make


SHAPES: dict[str, Maker] = {
    "one word": _repeated("a"),
    "one capital word": _repeated("A"),
    "paragraph without space": _repeated("abcde-"),
    "spaces": _repeated(" ", before="a", after="b"),
    "line breaks": _repeated("\n", before="a", after="b"),
    "blank lines": _repeated("\n \n\t\n", before="a", after="b"),
    "CRLF lines": _repeated("Rain fell.\r\n"),
    "one-letter sentences": _repeated("A. "),
    "one-word lines": _counted("{w}\n"),
    "one-word paragraphs": _counted("{w}\n\n"),
    "opening marks": _repeated("“"),
    "opening marks with words": _repeated("“Well "),
    "closing marks": _repeated("”"),
    "straight marks": _repeated('"'),
    "straight marks with words": _repeated('"rain" '),
    "apostrophes": _repeated("'"),
    "apostrophes with words": _repeated("'tis "),
    "mixed marks": _repeated("“a\" ‘b' «c» „d”"),
    "short quotations": _counted("“{w} is so,” he said. "),
    "dates": _counted("{d} May 20{n:02d}, "),
    "numeric dates": _repeated("04/05/2024 "),
    "ISO dates": _repeated("2024-05-04T10:00:00Z "),
    "weekdays": _repeated("on Tuesday, "),
    "times of day": _repeated("at 10:30 a.m. "),
    "months": _repeated("May "),
    "last weeks": _repeated("three weeks ago "),
    "same capitalised word": _repeated("Orlin "),
    "capitalised words": _counted("{w} ".replace("{w}", "M{w}")),
    "capitalised pairs": _counted("Anna M{w}. "),
    "title-case sentences": _counted("The M{w} of The N{w} Saw Rain. "),
    "initials": _repeated("A. B. C. "),
    "titles": _repeated("President Minister General "),
    "people and pronouns": _counted("Mr. Or{w} spoke. He said that he knew her. "),
    "same surname": _counted("A{w} Vik said it. "),
    "X said": _counted("Or{w} said. "),
    "said alone": _repeated("said "),
    "said that": _repeated("said that "),
    "according to": _repeated("according to "),
    "that-clauses": _counted("Or{w} said that M{w} had said that rain fell, "),
    "and-lists": _repeated("Anna and "),
    "of-chains": _repeated("Ministry of "),
    "the-of-the": _repeated("the head of the office of "),
    "commas": _repeated(","),
    "dots": _repeated("."),
    "ellipses": _repeated("… "),
    "hyphens": _repeated("-"),
    "dashes": _repeated(" — "),
    "words with hyphens": _repeated("well-known-"),
    "round brackets": _nested("(", ")"),
    "square brackets": _nested("[", "]"),
    "brackets with words": _nested("(rain ", ") "),
    "open brackets": _repeated("(a "),
    "angle brackets": _repeated("<"),
    "tags": _repeated("<p>a</p>"),
    "ampersands": _repeated("&amp;"),
    "digits in a line": _repeated("1234567890"),
    "digits with commas": _repeated("1,"),
    "thousands": _repeated(",000", before="1"),
    "decimal chain": _repeated("1."),
    "numbers": _counted("{n} "),
    "number words": _repeated("twenty-one hundred thousand "),
    "counted people": _counted("{n} people were killed. "),
    "money": _repeated("$5 million "),
    "per cents": _repeated("5 percent "),
    "table of digits": _repeated("12\t34\t56\t78\n"),
    "emoji": _repeated("😀"),
    "emoji joined": _repeated("👩‍👩‍👧 "),
    "combining": _repeated("\u0301", before="a"),
    "combining words": _repeated("e\u0301 "),
    "zero width": _repeated("a\u200b"),
    "bidi": _repeated("\u202ea\u202c "),
    "CJK": _repeated("雨は一日中降り続いた。"),
    "Arabic": _repeated("قال الوزير إن المطر هطل. "),
    "Cyrillic": _repeated("Он сказал, что шёл дождь. "),
    "URLs": _counted("https://news.example/{w}/{n} "),
    "mail addresses": _counted("{w}@news.example "),
    "at signs": _repeated("@"),
    "underscores": _repeated("_"),
    "slashes": _repeated("/a"),
    "pipes": _repeated("Rain | "),
    "bylines": _counted("By Anna M{w}\n"),
    "agency tags": _repeated("(Reuters) - "),
    "datelines": _counted("M{w}, May {d} (AP) — Rain fell.\n\n"),
    "captions": _counted("(Photo: Anna M{w})\n"),
    "share lines": _repeated("Share this article\n"),
    "comments": _counted("{w} says: I agree\nReply\n"),
    "events": _counted("Troops of M{w} attacked a base of N{w} on Tuesday. "),
    "agreements": _counted("M{w} and N{w} signed an agreement to share data. "),
    "same sentence": _repeated("The minister signed the agreement on Tuesday. "),
    "negations": _repeated("did not not "),
    "if-clauses": _repeated("if it would "),
    "all capitals": _repeated("THE MINISTER SAID RAIN FELL. "),
    "alternating case": _repeated("aB"),
    "replacement characters": _repeated("\ufffd"),
    "roman numerals": _repeated("MCMXIV "),
    "abbreviations": _repeated("Mr. Dr. Inc. U.S. "),
    "nested marks": _nested("“‘", "’”"),
    "colons": _repeated("Or: "),
}
"""Shapes by name."""
