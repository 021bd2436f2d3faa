"""Console blocks of the docs: run them, compare what they print, write it anew.

A block begins with a line of three back-ticks and ``console``. Its lines that begin with ``$ ``
are commands; the lines after one are what it prints on standard output. A line ``…`` stands for
any number of further lines, once for each command.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MORE = "…"
_BLOCK = re.compile(r"(?m)^```console\n(.*?)^```$", re.DOTALL)
_ID = re.compile(r"\b[acdelsux][0-9a-f]{16}\b")


@dataclass(frozen=True, slots=True)
class Step:
    """One command with the lines that the page shows after it."""

    command: str
    shown: tuple[str, ...]


def steps(page: str) -> list[Step]:
    """Return the commands of all console blocks of a page, in order."""
    return [step for block in _BLOCK.findall(page) for step in _steps_of(block)]


def _steps_of(block: str) -> Iterator[Step]:
    for part in re.split(r"(?m)^\$ ", block)[1:]:
        command, *shown = part.rstrip("\n").split("\n")
        yield Step(command, tuple(line.rstrip() for line in _trimmed(shown)))


def _trimmed(lines: list[str]) -> list[str]:
    """Leave out the blank line that sets the next command off."""
    return lines[:-1] if lines and not lines[-1].strip() else lines


def run(command: str, folder: Path) -> list[str]:
    """Run a command as a reader would in ``folder`` and return what it prints, line by line.

    Raises:
        AssertionError: If it fails and does not say by ``||`` or ``;`` that it may.
    """
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ended = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": "100", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, f"$ {command}\nexit code {ended.returncode}\n{ended.stderr}"
    return [line.rstrip() for line in ended.stdout.splitlines()]


def matches(printed: list[str], shown: tuple[str, ...]) -> bool:
    """Say whether what was printed is what the page shows."""
    if MORE not in shown:
        return printed == list(shown)
    at = shown.index(MORE)
    head, tail = list(shown[:at]), list(shown[at + 1 :])
    enough = len(printed) >= len(head) + len(tail)
    return enough and printed[:at] == head and printed[len(printed) - len(tail) :] == tail


def shortened(printed: list[str], shown: tuple[str, ...]) -> list[str]:
    """Cut what was printed as the page cut it before: as many first and last lines."""
    if MORE not in shown:
        return printed
    at = shown.index(MORE)
    last = len(shown) - at - 1
    if len(printed) <= at + last:
        return printed
    return [*printed[:at], MORE, *printed[len(printed) - last :]]


def renewed(page: str, folder: Path) -> str:
    """Return the page with everything that its commands print now.

    Ids that a command names are carried over: an id of the old page becomes the one that stands
    in the same line, or else in the place of the same order, of what the command prints now.
    """
    ids: dict[str, str] = {}

    def block(match: re.Match[str]) -> str:
        lines = []
        for number, step in enumerate(_steps_of(match[1])):
            command = _ID.sub(lambda found: ids.get(found[0], found[0]), step.command)
            printed = run(command, folder)
            _carry(ids, step.shown, printed)
            kept = shortened(printed, step.shown)
            parted = [""] if number and not lines[-1].startswith("$ ") else []
            lines += [*parted, f"$ {command}", *kept]
        return "```console\n" + "".join(f"{line}\n" for line in lines) + "```"

    return _BLOCK.sub(block, page)


def _carry(ids: dict[str, str], old: tuple[str, ...], new: list[str]) -> None:
    by_rest = {_ID.sub("#", line): line for line in reversed(new)}
    for number, line in enumerate(old):
        if line == MORE:
            break
        same = by_rest.get(_ID.sub("#", line), new[number] if number < len(new) else "")
        ids.update(zip(_ID.findall(line), _ID.findall(same), strict=False))
