"""Back-ends by name: found through entry points, loaded once for a process.

A back-end is named ``ID`` or ``ID:ARGUMENT`` (``spacy:/models/news``). An entry point of the
group ``crosswitness.backends`` names a function from the argument to the back-end.
"""

from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points

from crosswitness.lang.ports import Backend, MentionDetector
from crosswitness.model.errors import BackendError

GROUP = "crosswitness.backends"
INSTALL = {"crosswitness-en": "pip install ./packages/en in a copy of the repository"}
"""How to get what is not there, where the name does not say."""


def installed() -> dict[str, EntryPoint]:
    """Return the entry points of all back-ends by id, sorted."""
    return {point.name: point for point in sorted(entry_points(group=GROUP), key=lambda p: p.name)}


@lru_cache(maxsize=16)
def load(name: str) -> Backend:
    """Return the back-end ``ID`` or ``ID:ARGUMENT``.

    Raises:
        BackendError: If it is not installed, cannot be loaded, or is no back-end.
    """
    identity, _, argument = name.partition(":")
    point = installed().get(identity)
    if point is None:
        known = ", ".join(installed()) or "none"
        hint = INSTALL.get(identity, f"installed: {known}")
        raise BackendError(f"back-end '{identity}' is not installed ({hint})")
    try:
        backend = point.load()(argument)
    except ImportError as error:
        raise BackendError(f"back-end '{name}' cannot be loaded: {error}") from error
    if not isinstance(backend, Backend):
        raise BackendError(f"entry point {identity} of {GROUP} gives no back-end: {backend!r}")
    return backend


def described() -> list[dict[str, object]]:
    """Return what each installed back-end says about itself, by id; it is loaded to be asked.

    Returns:
        For each ``id``, ``version``, ``licence``, ``languages``, ``provides``, ``needs_network``
        and ``summary``; or ``id`` and the ``problem`` that keeps it from loading.
    """
    rows: list[dict[str, object]] = []
    for name in installed():
        try:
            backend = load(name)
        except BackendError as error:
            rows.append({"id": name, "problem": str(error)})
            continue
        rows.append(
            {
                "id": backend.id,
                "version": backend.version,
                "licence": backend.licence,
                "languages": sorted(backend.languages),
                "provides": sorted(backend.provides),
                "needs_network": backend.needs_network,
                "summary": backend.summary,
            }
        )
    return rows


def detectors(fixed: Iterable[str]) -> list[MentionDetector]:
    """Return the name detectors of ``fixed``, which are as `fix` gives them.

    Raises:
        BackendError: If one is not the same here as where the run was planned.
    """
    found = []
    for name, wanted in (_split(item) for item in fixed):
        backend = load(name)
        if not isinstance(backend, MentionDetector):
            raise BackendError(f"back-end '{name}' finds no names")
        if backend.fingerprint() != wanted:
            raise BackendError(f"back-end '{name}' is another here than where the run was planned")
        found.append(backend)
    return found


def fix(name: str) -> str:
    """Return ``name`` with the fingerprint of what it loads, for options and cache keys.

    Raises:
        BackendError: As `load`.
    """
    return f"{name}@{load(name).fingerprint()}"


def _split(fixed: str) -> tuple[str, str]:
    name, _, fingerprint = fixed.rpartition("@")
    return name, fingerprint
