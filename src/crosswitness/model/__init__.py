"""The nouns: document, span, annotation, link, record, issue. Imports the standard library only."""
