"""Codes and names of countries."""

from functools import cache

from crosswitness.lang.tables import rows


@cache
def _by_code() -> dict[str, tuple[str, str]]:
    return {row["alpha2"]: (row["alpha3"], row["name"]) for row in rows("country_codes")}


def alpha3(code: str) -> str:
    """Return the three-letter code of a two-letter ISO 3166-1 code, or ``""``."""
    return _by_code().get(code, ("", ""))[0]


def country_name(code: str) -> str:
    """Return the English name of a two-letter ISO 3166-1 code, the code where none is known."""
    return _by_code().get(code, ("", code))[1]
