"""Model objects as compact JSON values and back.

Every field is written under its name but for those that still have their default. Inside one
document's layer a span is ``[start, end]``; elsewhere it is ``[document, start, end]``.
The origin of an annotation is that of its layer and is not repeated.
"""

import types
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from crosswitness.model.annotation import Annotation, Origin
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate, parse_partial

Encoder = Callable[[Any], Any]
Decoder = Callable[[Any, str, Origin | None], Any]


def encode(value: Any, *, local: bool = False) -> Any:
    """Return ``value``, an instance of a model class, as a JSON value.

    Args:
        value: The object.
        local: Leave the document of spans and the origin of annotations out.
    """
    kind: Any = type(value)
    return _encoder(kind, local)(value)


def decode(kind: Any, value: Any, document: str = "", origin: Origin | None = None) -> Any:
    """Return the object of class ``kind`` that `encode` wrote.

    Args:
        kind: Its class.
        value: The JSON value.
        document: For a local value, the document of its spans.
        origin: For a local annotation, its origin.
    """
    return _decoder(kind)(value, document, origin)


@cache
def _encoder(kind: Any, local: bool) -> Encoder:
    if kind is Span:
        return _local_span if local else _full_span
    if kind is PartialDate:
        return str
    if get_origin(kind) is tuple:
        inner = _encoder(get_args(kind)[0], local)
        return lambda items: [inner(item) for item in items]
    if get_origin(kind) in (Union, types.UnionType):
        return _optional(kind, local)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda item: item.value
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass_encoder(kind, local)
    return lambda item: item


def _local_span(span: Span) -> list[int]:
    return [span.start, span.end]


def _full_span(span: Span) -> list[object]:
    return [span.document, span.start, span.end]


def _optional(kind: Any, local: bool) -> Encoder:
    """Encode a union by the class of the value; None stays None."""

    def run(item: Any) -> Any:
        found: Any = type(item)
        return None if item is None else _encoder(found, local)(item)

    return run


def _dataclass_encoder(kind: type[Any], local: bool) -> Encoder:
    hints = get_type_hints(kind)
    skip = {"origin"} if local and issubclass(kind, Annotation) else set()
    parts = [
        (f.name, _encoder(hints[f.name], local), _default(f))
        for f in fields(kind)
        if f.name not in skip
    ]

    def run(item: Any) -> dict[str, Any]:
        found = {}
        for name, inner, default in parts:
            value = getattr(item, name)
            if value != default:
                found[name] = inner(value)
        return found

    return run


def _default(f: Field[Any]) -> object:
    return f.default if f.default is not MISSING else MISSING


@cache
def _decoder(kind: Any) -> Decoder:
    if kind is Span:
        return _span
    if kind is PartialDate:
        return lambda item, document, origin: parse_partial(item)
    if get_origin(kind) is tuple:
        inner = _decoder(get_args(kind)[0])
        return lambda items, document, origin: tuple(inner(i, document, origin) for i in items)
    if get_origin(kind) in (Union, types.UnionType):
        return _union(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda item, document, origin: kind(item)
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass_decoder(kind)
    return _same


def _same(item: Any, document: str, origin: Origin | None) -> Any:
    return item


def _span(item: list[Any], document: str, origin: Origin | None) -> Span:
    if len(item) == 2:
        return Span(document=document, start=item[0], end=item[1])
    return Span(document=item[0], start=item[1], end=item[2])


def _union(kind: Any) -> Decoder:
    """Decode ``X | None``; of two classes (a place) the list is the span."""
    choices = [choice for choice in get_args(kind) if choice is not types.NoneType]
    first = _decoder(choices[0])
    rest = _decoder(choices[1]) if len(choices) > 1 else first

    def run(item: Any, document: str, origin: Origin | None) -> Any:
        if item is None:
            return None
        return (rest if isinstance(item, dict) else first)(item, document, origin)

    return run if len(choices) > 1 else lambda i, d, o: None if i is None else first(i, d, o)


def _dataclass_decoder(kind: type[Any]) -> Decoder:
    hints = get_type_hints(kind)
    found = {f.name: _decoder(hints[f.name]) for f in fields(kind)}
    parts = {name: part for name, part in found.items() if part is not _same}
    annotation = issubclass(kind, Annotation)

    def run(item: dict[str, Any], document: str, origin: Origin | None) -> Any:
        values = {
            name: parts[name](value, document, origin) if name in parts else value
            for name, value in item.items()
        }
        if annotation and "origin" not in values:
            values["origin"] = origin
        return kind(**values)

    return run
