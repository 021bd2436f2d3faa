"""What a stored result depends on, in one short string."""

from collections.abc import Iterable, Mapping

from crosswitness.model.annotation import Annotation
from crosswitness.model.identity import digest
from crosswitness.pipeline.stage import Annotator, Stage


def document_key(identity: str, given: object, body: object) -> str:
    """Return the key of a document: its id and all that was said about it from outside."""
    return digest("document", identity, given, body)


def stage_key(stage: Stage) -> str:
    """Return the key of a stage: its name, version and options."""
    return digest("stage", stage.origin, repr(stage.options))


def known_key(layers: Mapping[str, str], taken: Iterable[object]) -> str:
    """Return the key of all that is known of one document by itself.

    Args:
        layers: Fingerprints of its layers by stage; one of a layer that failed is ``""``.
        taken: What people took out of its chains.

    Returns:
        ``""`` while a layer is missing: the next run tries it again.
    """
    if not layers or not all(layers.values()):
        return ""
    return digest("known", *sorted(layers.items()), *taken)


def layer_fingerprints(key: str, annotators: Iterable[Annotator]) -> dict[str, str]:
    """Return the fingerprint that each annotator's layer of one document must have.

    Args:
        key: `document_key` of the document.
        annotators: In order; each depends on the makers of what it needs.
    """
    made: dict[type[Annotation], str] = {}
    found: dict[str, str] = {}
    for annotator in annotators:
        upstream = [made[kind] for kind in annotator.needs]
        fingerprint = digest("layer", key, stage_key(annotator), *upstream)
        found[annotator.origin.stage] = fingerprint
        made.update(dict.fromkeys(annotator.makes, fingerprint))
    return found
