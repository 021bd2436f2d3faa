"""Stages that read one document: layers in, annotations out."""
