"""Lines that describe a picture: credits, camera words and the present tense of captions."""

import re
from functools import cache

from crosswitness.lang.datelines import has_full_date
from crosswitness.lang.tables import rows

_LABEL = re.compile(
    r"(?:file[ -]?photo|file(?: picture| image)?|photos?|image|picture|photograph|photo credit|"
    r"image credit|caption|photo caption|credit|photographer|illustration|graphic|video)\s?"
    r"(?:[:|/]|by\b|-\s|—|credit\b|courtesy\b|copyright\b|caption\b|via\b|taken\b|provided\b)"
)
_WIDGET = re.compile(
    r"(?:enlarge this image|toggle caption|hide caption|image caption|show caption|media caption)"
)
_NUMBERED = re.compile(r"^(?!9/11|24/7)\d{1,3}/\d{1,3} [A-Z][^.]{10,300}$")
_DEPICTS = re.compile(
    r"\b(?:in this|this|an?|the|undated)(?: [\w.,]+){0,4}? "
    r"(?:file photo(?:graph)?|handout(?: photo| picture)?|file picture|"
    r"undated (?:photo|picture)\w*|photo(?:graph)? (?:released|provided|taken|shows)|"
    r"picture (?:released|provided|taken|shows)|image (?:released|provided|taken|made)|"
    r"frame grab|screengrab|combination picture)"
)
# No lone "(R)": it stands for a party more often than for a side.
_SIDE = re.compile(
    r"\((?:pictured(?: \w+){0,2}|(?:top|bottom|far|center|centre|front|back)?[ -]?(?:left|right)|"
    r"left to right|l-?r|l to r|center|centre|middle|l|c|rear|front|above|below|"
    r"\d(?:st|nd|rd|th)[ -]?(?:from )?(?:l|r|left|right)|"
    r"(?:second|third|fourth)(?: from)? (?:left|right))\)"
    r"|, (?:left|right|center|centre|second from (?:left|right)|far (?:left|right)),"
    r"|\b(?:from left|left to right|clockwise from|seen here|pictured here|seen in this)\b"
)
_SIDE_WORD = re.compile(r"left|right|cent(?:er|re)|seen|pictured")
_SHOWN = re.compile(
    r"\b(?:(?:is|are|was|were) (?:seen|pictured|photographed|shown)\b"
    r"|looks? (?:on|at)|poses?|gestures?|waves?|shakes? hands"
    r"|walks? (?:past|through|by|near|along)"
    r"|stands? (?:guard|next|near|in|on|outside|beside)|attends?|speaks? (?:during|at|to)"
    r"|addresses|delivers?|arrives?|meets?|greets?|holds? (?:a|up|the|his|her|their)|carry|carries"
    r"|inspects?|reviews?|talks? (?:to|with|during)|listens?|watch(?:es)?|gathers?"
    r"|takes? part|sits?|displays?|hugs?|chats?)\b"
)
_FINAL = re.compile(r"[(\[]([^()\[\]]{2,80})[)\]][.\s]*$")
_LEADING = re.compile(
    r"^(?:\S{1,25} ){0,4}\S{1,25} ?/ ?"
    r"(?:AP|AFP|Reuters|REUTERS|Getty Images|Getty|EPA|TASS|Sputnik)\b(?! ?/)"
    r"|^© ?(?:AP|AFP|Reuters|REUTERS|Getty|EPA|TASS|Sputnik|RIA)\b"
    r"|^(?:GETTY|Getty Images|REUTERS|AFP/Getty|AFP/Getty Images|AP Photo|EPA|PA) (?=[A-Z])"
    r"|^Getty - |^Getty Images - |^(?:AP|AFP|PA|EPA|Reuters):[A-Z]"
)
_TRAILING = re.compile(
    r"(?:[/|©] ?(?:AP|AFP|Reuters|REUTERS|Getty Images|Getty|EPA|TASS|Sputnik|Anadolu|Xinhua|AA)"
    r"|(?:REUTERS|AFP|AP Photo|EPA|AP) ?/ ?[\w .'-]{2,40}"
    r"|(?:Getty Images|Getty|via AP|TPX IMAGES OF THE DAY|Shutterstock|via REUTERS|via Getty Images"
    r"|[Pp]hoto(?:graph)?(?: by|:| courtesy) [^.]{2,60}|[Pp]hotographs? by [^.]{2,60}"
    r"|[Ii]mage(?: by|:| courtesy of) [^.]{2,60}"
    r"|(?:[.)] |^)[Cc]ourtesy(?: of|:) [^.]{2,50}))\W{0,3}$"
)
_NAME_AND_OUTLET = re.compile(r"^(?:[A-Z][\w.’'-]{1,20} ?){2,3}/ ?(?:[A-Z][\w.’'-]{1,20} ?){1,4}$")
_DATE_LAST = re.compile(r"\b(?:19|20)\d\d\W{0,3}$")
_SPEECH = re.compile(r"[“\"«]|\b(?:said|told|added|according to|says)\b")

_PHOTO_WORD = re.compile(
    r"(?:photo|image|picture|credit|source|illustration)s?(?::| by | courtesy| credit| via )"
    r"|(?:courtesy|handout|file photo|file picture)\b"
)
_CREDIT_REACH = 130  # characters at the end of a paragraph in which a credit stands

LONGEST_CAPTION = 90
"""Most words of a caption; agency captions with names, place, date and credit reach about 70."""


@cache
def _credits() -> frozenset[str]:
    return frozenset(row["credit"] for row in rows("photo_credits"))


def _signs(bracket: str) -> bool:
    """Say whether the words of a final bracket sign a picture (``Agency/Released``)."""
    parts = [part.strip(" .:") for part in re.split(r"[/,|;]| via | by ", bracket)]
    return any(_is_credit(part) for part in parts) or bool(_PHOTO_WORD.match(bracket.casefold()))


def _is_credit(part: str) -> bool:
    # Short names of agencies are acronyms: "(ePA)" and "(Ana)" are not.
    return part.casefold() in _credits() and (len(part) > 4 or part.isupper() or " " in part)


def caption(text: str, folded: str, words: int, near_top: bool) -> str:
    """Return the rule by which a paragraph is a caption or a picture credit, or ``""``.

    Args:
        text: The paragraph.
        folded: The same as `Paragraph.folded` gives it.
        words: How many words it has.
        near_top: Whether it stands between the headline and the first running text, where
            pictures stand most often: there one sign is enough.
    """
    if words > LONGEST_CAPTION:
        return ""
    if (_LABEL.match(folded) and words <= 60) or is_widget(folded):
        return "picture label"
    if near_top and _NAME_AND_OUTLET.match(text):
        return "picture credit"
    ending = text[-_CREDIT_REACH:]
    final = _FINAL.search(ending) if ending.rstrip(" .")[-1:] in (")", "]") else None
    signed = bool(final and _signs(final[1]))
    joined = signed and final is not None and ("/" in final[1] or "hoto" in final[1])
    if joined or _LEADING.match(text) or (_TRAILING.search(ending) and words <= 70):
        return "picture credit"
    if _NUMBERED.match(text) or (_DEPICTS.search(folded[:160]) and not _SPEECH.search(folded)):
        return "words about a picture"
    return _by_signs(folded, words, signed, near_top)


def is_widget(folded: str) -> bool:
    """Say whether a line holds the words of a page's picture box (``Hide caption``)."""
    return "caption" in folded and bool(_WIDGET.search(folded))


def shows(folded: str) -> bool:
    """Say whether a line speaks of a scene as captions do, and holds no speech."""
    return bool(_SHOWN.search(folded)) and not _SPEECH.search(folded)


def _by_signs(folded: str, words: int, signed: bool, near_top: bool) -> str:
    """Weigh the signs that prove nothing alone."""
    side = bool(_SIDE.search(folded)) if "(" in folded or _SIDE_WORD.search(folded) else False
    dated = has_full_date(folded)
    if not (side or dated or signed):
        return ""
    shown = bool(_SHOWN.search(folded))
    ended = folded.rstrip(" \"')").endswith((".", "!", "?"))
    spoken = bool(_SPEECH.search(folded))
    if signed and (side or shown or near_top or words <= 25) and not spoken:
        return "picture credit"
    if spoken or words > 60 or not (side or (shown and dated)):
        return ""
    # Leads may name a full date too, but seldom at their end and in the present tense.
    signs = side + (shown and dated) + (side and not ended) + (shown and not ended and words >= 6)
    signs += near_top and (side or bool(_DATE_LAST.search(folded)))
    return "words about a picture" if signs >= 2 else ""
