"""Which outlets belong together in a case: ``families.csv``, kept or edited by the user."""

from dataclasses import dataclass, replace
from pathlib import Path

from crosswitness.case.folder import Case
from crosswitness.exports.dossier import write_file
from crosswitness.model.errors import CaseError, ReadError
from crosswitness.model.issue import Issue
from crosswitness.pipeline.recorders import RECORDERS
from crosswitness.pipeline.settings import Settings, section
from crosswitness.readers.families import Owned, read, table
from crosswitness.records import lineage

_SECTION = next(section(one) for one in RECORDERS if one.origin == lineage.ORIGIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Families:
    """What the case's table holds.

    Attributes:
        lines: Its lines, in the order of the file.
        issues: Lines that are none.
    """

    lines: tuple[Owned, ...] = ()
    issues: tuple[Issue, ...] = ()


def families(case: Case) -> Families:
    """Read the case's ``families.csv``; none is an empty table.

    Raises:
        CaseError: If it lacks a column or is not UTF-8.
    """
    return _families(case.families) if case.families.is_file() else Families()


def add_families(case: Case, path: Path) -> tuple[int, tuple[Issue, ...]]:
    """Add the lines of a table of outlets to the case's; the next run goes by them.

    Args:
        case: The case.
        path: A table with the columns ``outlet`` and ``family`` (.csv, .tsv).

    Returns:
        The number of lines read, and an issue for each that is none.

    Raises:
        CaseError: If it cannot be read at all.
    """
    new = _families(path)
    write_file(case.families, table((*families(case).lines, *new.lines)))
    return len(new.lines), new.issues


def with_families(settings: Settings, found: Families) -> Settings:
    """Return the settings with the case's table behind what ``crosswitness.toml`` lists."""
    options = settings.sections[_SECTION]
    lines = (*options.families, *(line.line for line in found.lines))
    return replace(
        settings, sections={**settings.sections, _SECTION: replace(options, families=lines)}
    )


def _families(path: Path) -> Families:
    lines, issues = [], []
    try:
        for item in read(path.name, path.read_bytes()):
            if isinstance(item, Issue):
                issues.append(item)
            else:
                lines.append(item)
    except (ReadError, OSError) as error:
        raise CaseError(str(error)) from error
    return Families(lines=tuple(lines), issues=tuple(issues))
