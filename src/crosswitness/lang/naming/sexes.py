"""Whether titles or a given name tell a man or a woman."""

from crosswitness.lang.lexicon import tokens, words
from crosswitness.lang.naming.line import genders

_MEN, _WOMEN = words("man"), words("woman")


def sex(name: str, titles: str) -> str:
    """Return ``"m"``, ``"f"``, or ``""`` where nothing tells.

    Args:
        name: A person's name; its first word tells where another one follows.
        titles: The titles beside it, which tell more surely ("Mrs.", "King").
    """
    told = {token.key.lower() for token in tokens(titles)}
    if told & _MEN:
        return "m"
    if told & _WOMEN:
        return "f"
    parts = tokens(name)
    return genders().get(parts[0].key, "") if len(parts) > 1 else ""
