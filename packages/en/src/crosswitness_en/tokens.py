"""Words of English text as Universal Dependencies has them: ``do`` and ``n't``, ``well - known``.

The rules follow the treebanks that the parser learnt from: clitics and most hyphens are cut off,
numbers, dates, addresses, abbreviations and prefixed words stay whole.
"""

import re

_PREFIXES = (
    "anti co counter cross de e ex inter intra macro mega micro mid mini mis multi neo non over "
    "post pre pro pseudo psycho re semi sub super trans ultra un vice a"
)
_ABBREVIATED = (
    "Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Cpl Sgt Adm Gov Sen Rep Reps Sens Rev Hon Pres Supt St "
    "Ft Mt Jr Sr Inc Corp Co Cos Ltd Bros vs etc al No Nos Jan Feb Mar Apr Jun Jul Aug Sep Sept "
    "Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun a.m p.m A.M P.M e.g i.e Ph.D approx "
    "dept est fig Fig Figs ed eds vol pp Attn Ave Blvd Rd Brig Insp Msgr"
)
_TOP = "com org net edu gov mil int info biz co uk us eu de fr ru ir tv io doc xls pdf html txt"

_TOKEN = re.compile(
    r"(?:https?://|www\.)[^\s<>\"”’)\]]{0,400}[^\s<>\"”’)\].,;:!?]"
    r"|[\w.+%-]{1,64}@[\w.-]{1,64}\w"
    rf"|\w[\w-]{{0,40}}(?:\.[\w-]{{1,30}}){{0,3}}\.(?:{'|'.join(_TOP.split())})\b(?!\.\w)"
    r"|[a-z]{1,20}(?:\.[a-z][a-z-]{0,20}){2,5}(?![\w.])"
    r"|\d{3}[-.]\d{3}[-.]\d{4}|\d{3}-\d{4}(?![\w-])|1-\d{3}-\d{3}-\d{4}"
    r"|\d{1,4}[-/]\d{1,2}[-/]\d{1,4}"
    r"|\d{1,15}(?:[.,:/]\d{1,15}){0,6}(?:st|nd|rd|th|s|['’]s)\b"
    r"|\d{1,15}(?:[.,:/]\d{1,15}){0,6}"
    rf"|(?:{'|'.join(map(re.escape, _ABBREVIATED.split()))})\.(?![\w.])"
    r"|(?:[^\W\d_]\.){2,8}(?:[^\W\d_]\b(?!['’.-]))?"
    r"|[A-Z]\.(?=\s)"
    r"|\.{2,20}|-{2,80}|={2,80}|_{2,80}|\*{2,80}|[!?]{2,20}|[+~$#]{2,80}|''|’’|‘’|``|<<|>>"
    r"|[:;]-?[()DPp](?!\w)"
    r"|(?P<word>[^\W\d_](?:[\w&\u00ad\u0300-\u036f]|['’](?=[^\W\d_])){0,100})"
    r"|(?P<clitic>['’](?:s|S|m|re|ve|ll|d|M|RE|VE|LL|D)(?!\w))"
    r"|\w{1,100}|\S"
)
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|m|re|ve|ll|d))$", re.I)
_JOINED = (
    "can|not gon|na got|ta wan|na lem|me gim|me kind|a do|nt wo|nt ca|nt did|nt does|nt is|nt "
    "was|nt are|nt could|nt would|nt should|nt have|nt has|nt i|m"
)
_HALVES = {word.replace("|", ""): word.index("|") for word in _JOINED.split()}
"""Words written as one, with the length of their first half."""
_PREFIX = re.compile(rf"(?:{'|'.join(_PREFIXES.split())})-(?=\w)", re.I)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the half-open places of the words and signs of a sentence, in text order.

    Args:
        text: A text.
        start: First code point of the sentence.
        end: Code point after its last one; the end of the text if left out.
    """
    stop = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    at = start
    while match := _TOKEN.search(text, at, stop):
        first, at = match.span()
        if match["word"] is not None:
            prefix = _PREFIX.match(text, first, stop)
            if prefix and prefix.end() - 1 == at and (first == start or text[first - 1] != "-"):
                following = _TOKEN.match(text, prefix.end(), stop)
                if following is not None and following["word"] is not None:
                    at = following.end()
            found += _parted(text, first, at)
        else:
            found.append((first, at))
    return found


def _parted(text: str, first: int, last: int) -> list[tuple[int, int]]:
    """Return a word and its clitics: ``could n't 've``."""
    word = text[first:last]
    cut = _HALVES.get(word.lower())
    if cut is not None:
        return [(first, first + cut), (first + cut, last)]
    behind: list[tuple[int, int]] = []
    while (match := _CLITIC.search(word)) and match.start() > 0:
        behind.append((first + match.start(), first + len(word)))
        word = word[: match.start()]
    return [(first, first + len(word)), *reversed(behind)]
