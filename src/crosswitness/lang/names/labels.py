"""The usual name of what a table knows."""

from functools import cache

from crosswitness.lang.tables import rows


def label(referent: str) -> str:
    """Return the first name that the tables give for a row's key, or ``""`` for an unknown key.

    Args:
        referent: Key such as ``country:SY``, ``organisation:iaea``, ``law:jcpoa``.
    """
    return _labels().get(referent, "")


@cache
def _labels() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows("geo_terms"):
        if row["referent"] and row["kind"] != "epithet":
            found.setdefault(row["referent"], row["surface"])
    for table, kind in (("organisations", "organisation"), ("laws", "law"), ("weapons", "weapon")):
        for row in rows(table):
            found.setdefault(f"{kind}:{row['key']}", row["name"])
    for row in rows("places"):
        found.setdefault(f"place:{row['geonames']}", row["name"])
    return found
