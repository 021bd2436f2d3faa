"""In which languages people of a country speak in public."""

from collections.abc import Iterable
from functools import cache

from crosswitness.lang.tables import rows


@cache
def _languages() -> dict[str, frozenset[str]]:
    return {row["country"]: frozenset(row["languages"].split()) for row in rows("spoken_languages")}


def is_translated(countries: Iterable[str], language: str) -> bool | None:
    """Say whether words of a speaker stand in a report in a language that is not the speaker's.

    Args:
        countries: ISO 3166-1 alpha-2 codes stated beside the speaker.
        language: ISO 639-1 code of the report, ``"und"`` when unknown.

    Returns:
        None when it cannot be told: no country, an unknown one, or an unknown language.
    """
    spoken = [_languages().get(country) for country in countries]
    if not spoken or language in ("", "und") or any(found is None for found in spoken):
        return None
    return not any(found is not None and language in found for found in spoken)
