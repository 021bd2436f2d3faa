"""Lines that hold a date and nothing else, and the datelines that open a report's first sentence.

Both are recognised by shape alone; what day they name is for `crosswitness.lang.calendar`.
"""

import re

_MONTH_WORDS = (
    "jan january feb february febr mar march apr april may jun june jul july aug august "
    "sep sept september oct october nov november dec december"
)
_WEEKDAY_WORDS = (
    "mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday "
    "sat saturday sun sunday"
)
_CLOCK_WORDS = (
    "am pm a.m p.m noon midnight gmt utc est edt et cst cdt ct mst mdt pst pdt pt bst cet cest "
    "eet eest msk ist irst pkt hkt jst kst sgt aest aedt hrs hours hour h hr minutes minute mins "
    "min seconds days day weeks week months month ago today yesterday at on of the local time "
    "st nd rd th and t z"
)
_MONTHS = frozenset(_MONTH_WORDS.split())
_WEEKDAYS = frozenset(_WEEKDAY_WORDS.split())
_PLAIN = _MONTHS | _WEEKDAYS | frozenset(_CLOCK_WORDS.split())
_TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*|\d+(?:st|nd|rd|th)?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMERIC = re.compile(r"\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)\b")
_TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b")
_DIGIT = re.compile(r"\d")
_AGO = re.compile(r"\b(?:ago|today|yesterday)\b")

_MONTH_NAME = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June"
    r"|July|August|September|October|November|December|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?"
    r"|OCT|NOV|DEC|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER"
    r"|DECEMBER)\.?"
)
_DAY = (
    rf"(?:{_MONTH_NAME} ?\d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {_MONTH_NAME}(?:,? \d{{4}})?"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})"
)
_UPPER = r"[A-ZÀ-ÖØ-Þ]"
_CAPS = rf"{_UPPER}[A-ZÀ-ÖØ-Þ.'’-]{{1,24}}(?:[ /]{_UPPER}[A-ZÀ-ÖØ-Þ.'’-]{{0,24}}){{0,4}}"
_CITY = (
    rf"{_UPPER}[\w.'’-]{{1,24}}"
    r"(?:[ /](?:(?:al|de|el|la|of|the|upon|[A-ZÀ-Þ])[\w.'’-]{0,24})){0,3}"
)
_NAME = rf"{_UPPER}[a-z]{{3,20}}(?: {_UPPER}[a-z]{{2,20}})?"
_REGION = rf"(?:, ?{_UPPER}[\w.'’-]{{0,20}}(?: {_UPPER}[\w.'’-]{{0,20}}){{0,2}})"
_AGENCY = (
    r"(?:,? ?[(\[](?:[A-Z][^()\[\]\n]{1,40}|\d{1,2}[:.]\d\d ?[AaPp]\.?[Mm]\.?)[)\]]| ?/[A-Z]{2,10}/"
    r"|, ?[A-Z]{3,8}(?= ?[–—-]))"
)
_SIGNED = r"(?:[A-Z]{3,12} ?[–—-]{1,2} )"
_KNOWN = (
    r"(?:AP|AFP|CNN|UPI|TASS|IRNA|ISNA|FNA|MNA|SANA|SPA|WAM|KUNA|PTI|ANI|AA|EFE|ANSA|DPA|dpa|PA|"
    r"BBC|Reuters|Xinhua|Sputnik|Interfax|Kyodo|Yonhap|Bloomberg|Anadolu|CNN Business|"
    r"Thomson Reuters Foundation)"
)
_DASH = r"(?: {0,2}(?:—|–|--|―|‒) {0,2}| {1,2}- ?|- {1,2})(?=[A-ZÀ-Þ0-9“\"'‘(\[])"
_AFTER_AGENCY = r" {0,2}(?:—|–|--|―|‒|-) {0,2}"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        # DAMASCUS, Syria, July 8 (Agency) --
        rf"(?P<place>{_CAPS}){_REGION}?(?:,? ?{_DAY})?{_AGENCY}{_AFTER_AGENCY}",
        # Damascus (Agency) --   Damascus (Agency)
        rf"(?P<place>{_CITY}){_REGION}?(?:,? {_DAY})?{_AGENCY}(?:{_AFTER_AGENCY}|: )",
        rf"(?P<place>{_CITY}){_REGION}? [(\[]{_KNOWN}[)\]] (?=[A-Z“\"‘])",
        # Damascus, July 8 --   DAMASCUS, July 8. /AGENCY/.   Damascus. July 8. AGENCY -
        rf"(?P<place>{_CITY}){_REGION}?[,.] ?{_DAY}\.?{_AGENCY}?(?:{_DASH}|[:.] ){_SIGNED}?",
        # Damascus, AGENCY -
        rf"(?P<place>{_CITY}), [A-Z]{{3,8}}{_DASH}",
        # July 8 (Agency) --
        rf"(?P<place>){_DAY}{_AGENCY}(?:{_AFTER_AGENCY}|[:.] )",
        # (Agency) --   (Agency)
        rf"(?P<place>)[(\[][A-Z][\w. /&]{{1,30}}[)\]]{_AFTER_AGENCY}",
        rf"(?P<place>)[(\[]{_KNOWN}[)\]] (?=[A-Z“\"‘])",
    )
)
_WEAK_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        # DAMASCUS, Syria --   DAMASCUS:
        rf"(?P<place>{_CAPS}){_REGION}?(?:{_DASH}|: (?=[A-Z“\"‘]))",
        # Damascus, Syria -   Damascus -
        rf"(?P<place>{_NAME}){_REGION}?(?: (?:—|–|--|-) |- )(?=[A-Z“\"‘])",
        # [Damascus, Syria]
        rf"(?P<place>)\[{_CITY}{_REGION}\] ?",
    )
)
_NO_PLACE_WORDS = (
    "update updated updates breaking exclusive opinion analysis video watch live editorial note "
    "correction photo photos file read review q a explainer report interview comment warning "
    "factbox background summary briefing feature special alert urgent developing story news i "
    "yes no clarification context question answer host related"
)
_NOT_PLACES = frozenset(_NO_PLACE_WORDS.split())
LONGEST_DATELINE = 90
"""Most characters of a dateline; no shape may reach further into the sentence."""


def tokens(folded: str) -> list[str]:
    """Return the words and numbers of a folded line."""
    return _TOKEN.findall(folded)


def has_full_date(folded: str) -> bool:
    """Say whether the line holds a day, a month and a year, by shape."""
    if not _DIGIT.search(folded):
        return False
    if _NUMERIC.search(folded):
        return True
    if not _YEAR.search(folded):
        return False
    found = tokens(folded)
    days = any(token.rstrip("sthndr").isdigit() and len(token) <= 4 for token in found)
    return days and not _MONTHS.isdisjoint(found)


def strangers(folded: str) -> list[str]:
    """Return the words of a line that no date, clock time or zone is made of."""
    return [token for token in tokens(folded) if token not in _PLAIN and not token[0].isdigit()]


def is_date_line(folded: str) -> bool:
    """Say whether a line holds a date or a clock time and nothing else."""
    if len(folded) > 80 or not folded or strangers(folded):
        return False
    found = tokens(folded)
    numbers = any(token[0].isdigit() for token in found)
    named = any(token in _MONTHS or token in _WEEKDAYS for token in found)
    return bool(
        (numbers and named)
        or _NUMERIC.search(folded)
        or _TIME.search(folded)
        or _AGO.search(folded)
        or (len(found) == 1 and found[0] in _WEEKDAYS)
    )


def dateline_end(text: str, first: bool) -> int:
    """Return the length of the dateline that ``text`` begins with, or 0.

    Args:
        text: A paragraph.
        first: Whether it is among the first of the report: only there a place with a mere
            dash or colon counts.

    The shapes are those of agency and newspaper style: place in capitals or with the agency in
    brackets, region, day, agency, dash.
    """
    head = text[: LONGEST_DATELINE + 40]
    for shape in (*_SHAPES, *(_WEAK_SHAPES if first else ())):
        match = shape.match(head)
        if match and match.end() <= LONGEST_DATELINE and len(text) - match.end() >= 20:
            words = match["place"].casefold().split()
            if words and words[0].strip(".") in _NOT_PLACES:
                continue
            return match.end()
    return 0
