"""Valid EDTF of the project's subset, for property-based tests."""

from datetime import date

from hypothesis import strategies as st

years = st.integers(1000, 9999)
days = st.dates(min_value=date(1000, 1, 1)).map(date.isoformat)
months = days.map(lambda day: day[:7])
whole_years = years.map(lambda year: f"{year:04}")
seasons = st.builds(lambda year, season: f"{year:04}-{season}", years, st.integers(21, 24))
unspecified = st.builds(
    lambda year, shape: shape.format(year=f"{year:04}", century=f"{year:04}"[:2]),
    years,
    st.sampled_from(["{century}XX", "{century}9X", "{year}-XX", "{year}-02-XX", "{year}-XX-XX"]),
)
qualified = st.builds(
    lambda text, mark: text + mark, days | months | whole_years, st.sampled_from("?~%")
)
points = days | months | whole_years | seasons | unspecified | qualified
open_intervals = st.builds(
    lambda text, shape: shape.format(text),
    points,
    st.sampled_from(["{}/..", "../{}", "{}/", "/{}"]),
)
closed_intervals = st.lists(points, min_size=2, max_size=2).map(
    # As texts, dates before each other are in order only where their years are.
    lambda pair: "/".join(sorted(pair)) if pair[0][:2] != pair[1][:2] else f"{pair[0]}/{pair[0]}"
)
edtf = points | open_intervals | closed_intervals
