"""Identities derived from content, so that two runs agree and a difference means something."""

import hashlib

ID_BYTES = 8
"""Length of a digest: 64 bits keep ten million objects apart with odds of about 3 in a million."""


def digest(*parts: object) -> str:
    """Return a short hexadecimal digest of ``parts``, the same in every process.

    Parts are joined by their ``str`` with a separator that no text can hold after decoding
    (U+001F is escaped), so ``("ab", "c")`` and ``("a", "bc")`` differ.
    """
    joined = "\x1f".join(str(part).replace("\x1f", "\\x1f") for part in parts)
    return hashlib.blake2b(
        joined.encode("utf-8", "surrogatepass"), digest_size=ID_BYTES
    ).hexdigest()
