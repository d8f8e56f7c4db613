"""Where the map of the world puts land and marks."""

import re
from itertools import combinations
from math import cos, dist, radians
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import generator
from generator.charts.frame import BADGE, crops, world
from generator.charts.ground import HEIGHT, WIDTH, land_path, on_map, read_ground
from generator.charts.projection import equal_earth
from generator.charts.spread import spread

GROUND = Path(generator.__file__).parent / "charts/ground.json"


@pytest.fixture(scope="module")
def ground():
    return read_ground(GROUND)


@pytest.mark.parametrize(
    ("lat", "lon", "x", "y"),
    [
        (0, 0, 0, 0),
        (0, 180, 2.70663, 0),
        (0, -180, -2.70663, 0),
        (90, 0, 0, 1.31736),
        # The poles are lines 0.5925 times as long as the equator.
        (-90, 180, 1.60359, -1.31736),
    ],
)
def test_projection(lat, lon, x, y):
    assert equal_earth(lat, lon) == pytest.approx((x, y), abs=1e-4)


@pytest.mark.parametrize(("lat", "lon"), [(90.1, 0), (-91, 0), (0, 180.5), (0, -181)])
def test_no_place_on_the_globe(lat, lon):
    with pytest.raises(ValueError, match="latitude and longitude"):
        equal_earth(lat, lon)


@given(st.floats(-80, 80), st.floats(-170, 170))
def test_areas_keep_their_proportions(lat, lon):
    """A small square of the globe has the area that a globe of radius 1 gives it."""
    step = 1e-4
    (x, y), (x2, y2), (x3, y3) = (
        equal_earth(*point) for point in ((lat, lon), (lat + step, lon), (lat, lon + step))
    )
    area = abs((x2 - x) * (y3 - y) - (x3 - x) * (y2 - y))
    assert area == pytest.approx(radians(step) ** 2 * cos(radians(lat)), rel=1e-3)


def test_the_land_is_on_the_map(ground):
    assert GROUND.stat().st_size < 60_000
    starts = re.findall(r"M([\d.]+) ([\d.]+)l", ground.land)
    assert len(starts) == ground.land.count("M") == ground.land.count("z") > 80
    assert all(0 <= float(x) <= WIDTH and 0 <= float(y) <= HEIGHT for x, y in starts)


def test_no_outline_leaps_across_the_map(ground):
    steps = [dx for outline in ground.land.split("z") for dx in _moves(outline)]
    assert steps
    assert max(map(abs, steps)) < WIDTH / 10


def _moves(outline):
    return [float(pair.split(" ")[0]) for pair in re.findall(r"-?[\d.]+ -?[\d.]+", outline)][1:]


@pytest.mark.parametrize(
    ("code", "lats", "lons"),
    [
        ("AZ", (38.4, 41.9), (45.0, 50.4)),
        ("CU", (19.8, 23.2), (-84.9, -74.1)),
        ("KZ", (40.6, 55.4), (46.5, 87.3)),
        ("MT", (35.8, 36.1), (14.1, 14.6)),
        ("FR", (42.3, 51.1), (-4.8, 8.2)),
        ("US", (24.5, 49.4), (-124.7, -66.9)),
    ],
)
def test_the_point_of_a_country_lies_in_it(ground, code, lats, lons):
    lat, lon = ground.countries[code]
    assert lats[0] <= lat <= lats[1]
    assert lons[0] <= lon <= lons[1]


def test_land_path():
    square = [(10, 10), (10, 20), (0, 20), (0, 10), (10, 10)]
    speck = [(0, 0), (0, 0.1), (0.1, 0.1), (0, 0)]
    path = land_path([square, speck])
    assert path.startswith("M")
    assert path.count("z") == 1
    x, y = on_map(10, 10)
    assert path.split("l")[0] == f"M{round(2 * x) / 2:g} {round(2 * y) / 2:g}"


@pytest.mark.parametrize(
    ("points", "moved"),
    [
        ([], []),
        ([(1.0, 2.0)], [(1.0, 2.0)]),
        ([(0.0, 0.0), (100.0, 0.0)], [(0.0, 0.0), (100.0, 0.0)]),
        ([(0.0, 0.0), (10.0, 0.0)], [(-5.1, 0.0), (15.1, 0.0)]),
    ],
)
def test_spread(points, moved):
    assert spread(points, 20) == moved


@pytest.mark.parametrize(
    "points", [[(5.0, 5.0)] * 4, [(5.0 * i, 3.0 * (i % 3)) for i in range(12)]]
)
def test_no_badges_cover_each_other(points):
    moved = spread(points, 20)
    assert all(dist(a, b) >= 20 for a, b in combinations(moved, 2))
    assert moved == spread(points, 20)


POINTS = st.tuples(st.floats(0, WIDTH), st.floats(0, HEIGHT))
CROWD = [(500.0 + 3 * i, 200.0) for i in range(6)]


@pytest.mark.parametrize(
    ("points", "parts"),
    [
        ([(480.0, 200.0)], [{0}]),
        # Far apart, and no badge has to make way.
        ([(100.0, 200.0), (800.0, 150.0)], [{0, 1}]),
        # Crowded, and nothing wide lies between.
        (CROWD, [{0, 1, 2, 3, 4, 5}]),
        # Crowded, and an ocean lies between.
        ([*CROWD, (200.0, 300.0)], [{6}, {0, 1, 2, 3, 4, 5}]),
    ],
)
def test_crops(points, parts):
    frames = crops(points, 288)
    assert [{badge.index for badge in frame.badges} for frame in frames] == parts


@given(st.lists(POINTS, min_size=1, max_size=12))
def test_a_frame_lies_on_the_map_and_holds_every_point(points):
    for frames in ((world(points, 680),), crops(points, 288)):
        indexes = sorted(badge.index for frame in frames for badge in frame.badges)
        assert indexes == list(range(len(points)))
        for frame in frames:
            assert 0 <= frame.left < frame.left + frame.width <= WIDTH
            assert 0 <= frame.top < frame.top + frame.height <= HEIGHT
            for badge in frame.badges:
                x, y = points[badge.index]
                assert badge.at == (
                    pytest.approx(100 * (x - frame.left) / frame.width, abs=0.01),
                    pytest.approx(100 * (y - frame.top) / frame.height, abs=0.01),
                )
                assert all(0 <= share <= 100 for share in badge.at)


def test_badges_are_a_finger_apart_on_the_narrowest_phone():
    (frame,) = crops(CROWD, 288)
    spots = [
        (x * 2.88, y * 2.88 * frame.height / frame.width)
        for x, y in (b.stands for b in frame.badges)
    ]
    assert all(dist(a, b) > BADGE - 1 for a, b in combinations(spots, 2))
