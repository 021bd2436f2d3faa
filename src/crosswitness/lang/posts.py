"""Posts that a page shows inside a report: somebody's words under their own signature.

A page that embeds a post of a social network leaves its words in the text without marks, and then
"— Name (@handle) May 14, 2031" or the same with the day before the month. What is not done: posts
without such a line, and pictures of posts.
"""

import re
from collections.abc import Iterator

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_SIGNATURE = re.compile(
    r"\s?(?:[—–]|--|-) ?[^\n()—–]{1,60} \(@\w{1,20}\)"
    rf"[ ,]{{1,2}}(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}),? \d{{4}}"
)


def posts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the half-open range of the words of each post, its signature left out.

    A post begins with its line, or behind the signature of the one before it.

    Args:
        text: The text.
        start: First code point to look at.
        end: Code point after the last one.
    """
    if "(@" not in text:  # most reports show no post
        return
    after = start
    for signature in _SIGNATURE.finditer(text, start, end):
        line = text.rfind("\n", after, signature.start()) + 1
        begin = max(after, line)
        if begin < signature.start():
            yield begin, signature.start()
        after = signature.end()
