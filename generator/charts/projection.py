"""The Equal Earth projection: areas keep their proportions, outlines stay familiar.

Bojan Šavrič, Tom Patterson, Bernhard Jenny: The Equal Earth map projection, 2018.
"""

from math import asin, cos, radians, sin, sqrt

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2


def equal_earth(lat: float, lon: float) -> tuple[float, float]:
    """Project degrees north and east to x (east) and y (north), for a globe of radius 1.

    ValueError for what is no place on a globe.
    """
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"{lat}, {lon} is no latitude and longitude")
    theta = asin(_M * sin(radians(lat)))
    square = theta * theta
    sixth = square * square * square
    slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    x = radians(lon) * cos(theta) / (_M * slope)
    y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return x, y
