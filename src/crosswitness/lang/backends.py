"""Back-ends by name: found through entry points, loaded once for a process.

A back-end is named ``ID`` or ``ID:ARGUMENT`` (``spacy:/models/news``). An entry point of the
group ``crosswitness.backends`` names a function from the argument to the back-end.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points

from crosswitness.lang.ports import (
    Backend,
    CorefResolver,
    MentionDetector,
    NameSymbols,
    SyntaxParser,
)
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
    """Return what each installed back-end says about itself, by id.

    Returns:
        For each ``id``, ``provides``, ``licence``, ``needs_network`` and ``summary``; of one that
        loads also ``version`` and ``languages``, of another the ``problem``, such as the model
        that is to be named.
    """
    return [_described(name, point) for name, point in installed().items()]


def _described(name: str, point: EntryPoint) -> dict[str, object]:
    try:
        backend = load(name)
    except BackendError as error:
        try:
            kind: object = _of_class(point)
        except ImportError:
            kind = None
        return {"id": name, **_told(kind, ()), "problem": str(error)}
    return {"id": backend.id, **_told(backend, ("version", "languages"))}


def _told(backend: object, more: tuple[str, ...]) -> dict[str, object]:
    """Return what a back-end or its class says; a class may say less."""
    found: dict[str, object] = {}
    for field in ("provides", "licence", "needs_network", "summary", *more):
        value = getattr(backend, field, None)
        if isinstance(value, frozenset):
            value = sorted(value)
        if isinstance(value, str | bool | list):
            found[field] = value
    return found


def _of_class(point: EntryPoint) -> type | None:
    """Return the class of a back-end that does not load, from the module that would make it."""
    module = import_module(point.module)
    classes = (item for item in vars(module).values() if isinstance(item, type))
    return next((item for item in classes if getattr(item, "id", "") == point.name), None)


def detectors(fixed: Iterable[str]) -> list[MentionDetector]:
    """Return the name detectors of ``fixed``, which are as `fix` gives them.

    Raises:
        BackendError: If one is not the same here as where the run was planned.
    """
    found = []
    for name, backend in _as_planned(fixed):
        if not isinstance(backend, MentionDetector):
            raise BackendError(f"back-end '{name}' finds no names")
        found.append(backend)
    return found


def parsers(fixed: Iterable[str]) -> list[SyntaxParser]:
    """Return the parsers of ``fixed``, which are as `fix` gives them.

    Raises:
        BackendError: If one is not the same here as where the run was planned.
    """
    found = []
    for name, backend in _as_planned(fixed):
        if not isinstance(backend, SyntaxParser):
            raise BackendError(f"back-end '{name}' parses no sentences")
        found.append(backend)
    return found


def resolvers(fixed: Iterable[str]) -> list[CorefResolver]:
    """Return the resolvers of ``fixed``, which are as `fix` gives them.

    Raises:
        BackendError: If one is not the same here as where the run was planned.
    """
    found = []
    for name, backend in _as_planned(fixed):
        if not isinstance(backend, CorefResolver):
            raise BackendError(f"back-end '{name}' resolves no pronouns")
        found.append(backend)
    return found


@lru_cache(maxsize=16)
def symbols(fixed: tuple[str, ...]) -> Callable[[str], frozenset[str]] | None:
    """Return what the back-ends of ``fixed``, as `fix` gives them, know of a word; None for none.

    Raises:
        BackendError: If one is not the same here as where the run was planned.
    """
    found = []
    for name, backend in _as_planned(fixed):
        if not isinstance(backend, NameSymbols):
            raise BackendError(f"back-end '{name}' knows no spellings of names")
        found.append(backend.symbols)
    if len(found) < 2:
        return found[0] if found else None
    return lambda word: frozenset().union(*(known(word) for known in found))


def _as_planned(fixed: Iterable[str]) -> Iterator[tuple[str, Backend]]:
    for name, wanted in (_split(item) for item in fixed):
        backend = load(name)
        if backend.fingerprint() != wanted:
            raise BackendError(f"back-end '{name}' is another here than where the run was planned")
        yield name, backend


def fix(name: str) -> str:
    """Return ``name`` with the fingerprint of what it loads, for options and cache keys.

    Raises:
        BackendError: As `load`.
    """
    return f"{name}@{load(name).fingerprint()}"


def _split(fixed: str) -> tuple[str, str]:
    name, _, fingerprint = fixed.rpartition("@")
    return name, fingerprint
