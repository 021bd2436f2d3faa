import json

from crosswitness.exports import geojson
from tests.exports.happening_case import store


def test_features_are_points_with_longitude_first():
    made = json.loads(geojson.dump(store()))
    assert made["type"] == "FeatureCollection"
    assert made["features"]
    for feature in made["features"]:
        longitude, latitude = feature["geometry"]["coordinates"]
        assert -180 <= longitude <= 180
        assert -90 <= latitude <= 90
        assert feature["geometry"]["type"] == "Point"
        assert feature["properties"]["outlets"]
    oslo = next(f for f in made["features"] if f["properties"]["place"] == "Oslo")
    assert [round(x) for x in oslo["geometry"]["coordinates"]] == [11, 60]
