"""The names that people listed for a case: ``gazetteer.tsv``, grown by watch-lists."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from crosswitness.case.folder import Case
from crosswitness.exports.dossier import write_file
from crosswitness.model.errors import CaseError, ReadError
from crosswitness.model.issue import Issue
from crosswitness.model.listed import Listed
from crosswitness.readers.watchlist import read, table


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """What the case's list holds.

    Attributes:
        entries: The entries, sorted by name.
        issues: Lines that are none.
    """

    entries: tuple[Listed, ...] = ()
    issues: tuple[Issue, ...] = ()


def gazetteer(case: Case) -> Lists:
    """Read the case's ``gazetteer.tsv``; none is an empty list.

    Raises:
        CaseError: If it has no column of names or is not UTF-8.
    """
    return _lists(case.gazetteer) if case.gazetteer.is_file() else Lists()


def add_watchlist(case: Case, path: Path) -> tuple[int, tuple[Issue, ...]]:
    """Add the names of a watch-list to the case; the next run looks for them.

    Entries with an id that the case's list holds get their new aliases; what a person wrote
    there stays.

    Args:
        case: The case.
        path: FollowTheMoney JSON lines, or a table with a header (.csv, .tsv).

    Returns:
        The number of entries in the watch-list, and an issue for each line that is none.

    Raises:
        CaseError: If it cannot be read at all.
    """
    new = _lists(path)
    merged = _merged((*gazetteer(case).entries, *new.entries))
    write_file(case.gazetteer, table(merged))
    return len(new.entries), new.issues


def _merged(entries: Iterable[Listed]) -> list[Listed]:
    found: dict[str, Listed] = {}
    for entry in entries:
        first = found.setdefault(entry.id, entry)
        words = dict.fromkeys((*first.aliases, *entry.spellings))
        found[entry.id] = Listed(
            id=first.id,
            name=first.name,
            aliases=tuple(word for word in words if word != first.name),
            kind=first.kind,
            country=first.country,
        )
    return list(found.values())


def _lists(path: Path) -> Lists:
    entries, issues = [], []
    try:
        for item in read(path.name, path.read_bytes()):
            if isinstance(item, Issue):
                issues.append(item)
            else:
                entries.append(item)
    except (ReadError, OSError) as error:
        raise CaseError(str(error)) from error
    ordered = sorted(entries, key=lambda entry: (entry.name, entry.id))
    return Lists(entries=tuple(ordered), issues=tuple(issues))
