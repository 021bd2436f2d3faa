"""Identities derived from content, so that two runs agree and a difference means something."""

import hashlib

ID_BYTES = 8
"""Length of a digest: 64 bits keep ten million objects apart with odds of about 3 in a million."""


def digest(*parts: object) -> str:
    """Return a short hexadecimal digest of the ``str`` of ``parts``, the same in every process.

    Each part is written behind its length, so ``("ab", "c")`` and ``("a", "bc")`` differ.
    """
    written = [str(part) for part in parts]
    joined = "".join(f"{len(part)}:{part}" for part in written)
    return hashlib.blake2b(
        joined.encode("utf-8", "surrogatepass"), digest_size=ID_BYTES
    ).hexdigest()
