from crosswitness.cli.deciding import FORMATS
from crosswitness.exports.formats import EXPORTERS


def test_every_format_has_an_exporter():
    assert set(FORMATS) == set(EXPORTERS)
