"""Codes of countries."""

from functools import cache

from crosswitness.lang.tables import rows


@cache
def _alpha3() -> dict[str, str]:
    return {row["alpha2"]: row["alpha3"] for row in rows("country_codes")}


def alpha3(code: str) -> str:
    """Return the three-letter code of a two-letter ISO 3166-1 code, or ``""``."""
    return _alpha3().get(code, "")
