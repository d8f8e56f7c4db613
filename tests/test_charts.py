"""Where a chart puts its ticks and marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.marks import Extent, Form, Mark, mark
from generator.charts.scale import Scale, scale_for
from generator.model.values import CountValue
from generator.model.vocabulary import Quantity
from generator.views.charts import extent_of

HUNDRED = Scale((0, 50, 100))


@pytest.mark.parametrize(
    ("counts", "open_ended", "ticks"),
    [
        ([18, 19], False, (0, 5, 10, 15, 20)),
        ([613] * 5, False, (0, 200, 400, 600, 800)),
        ([1275], False, (0, 500, 1000, 1500)),
        ([200, 500, 1000], False, (0, 500, 1000)),
        ([200, 500, 1000], True, (0, 500, 1000, 1500)),
        ([8], False, (0, 2, 4, 6, 8)),
        ([1], False, (0, 1)),
        ([0], False, (0, 1)),
        ([], False, (0, 1)),
    ],
)
def test_scale(counts, open_ended, ticks):
    assert scale_for(counts, open_ended=open_ended).ticks == ticks


def test_no_count_is_below_nothing():
    with pytest.raises(ValueError, match="-1"):
        scale_for([3, -1], open_ended=False)


@given(st.lists(st.integers(0, 10**9), min_size=1), st.booleans())
def test_a_scale_holds_every_count(counts, open_ended):
    scale = scale_for(counts, open_ended=open_ended)
    assert scale.ticks[0] == 0
    assert 2 <= len(scale.ticks) <= 5
    assert all(0 <= scale.share(count) <= 100 for count in counts)
    assert not open_ended or max(counts) == 0 or scale.share(max(counts)) < 100


@pytest.mark.parametrize(
    ("extent", "rtl", "drawn"),
    [
        (Extent(Form.EXACT, 20, 20), False, Mark(Form.EXACT, dot=20)),
        (Extent(Form.EXACT, 20, 20), True, Mark(Form.EXACT, dot=80)),
        (Extent(Form.ABOUT, 0, 0), True, Mark(Form.ABOUT, dot=100)),
        (
            Extent(Form.AT_LEAST, 20, 20),
            False,
            Mark(Form.AT_LEAST, dot=20, line=(20, 100), arrow=100, points="right"),
        ),
        (
            Extent(Form.AT_LEAST, 20, 20),
            True,
            Mark(Form.AT_LEAST, dot=80, line=(80, 0), arrow=0, points="left"),
        ),
        (
            Extent(Form.MORE_THAN, 20, 20),
            False,
            Mark(Form.MORE_THAN, dot=20, line=(20, 100), arrow=100, points="right"),
        ),
        (
            Extent(Form.AT_MOST, 20, 20),
            False,
            Mark(Form.AT_MOST, dot=20, line=(20, 0), arrow=0, points="left"),
        ),
        (
            Extent(Form.AT_MOST, 20, 20),
            True,
            Mark(Form.AT_MOST, dot=80, line=(80, 100), arrow=100, points="right"),
        ),
        (
            Extent(Form.RANGE, 20, 60),
            False,
            Mark(Form.RANGE, line=(20, 60), ends=(20, 60)),
        ),
        (
            Extent(Form.RANGE, 20, 60),
            True,
            Mark(Form.RANGE, line=(80, 40), ends=(80, 40)),
        ),
        (
            Extent(Form.QUANTITY, 24, 24),
            False,
            Mark(Form.QUANTITY, line=(24, 100), arrow=100, points="right"),
        ),
    ],
)
def test_mark(extent, rtl, drawn):
    assert mark(extent, HUNDRED, rtl=rtl) == drawn


@pytest.mark.parametrize(
    ("value", "extent"),
    [
        ({"number": "613"}, Extent(Form.EXACT, 613, 613)),
        ({"number": "2500", "bound": "about"}, Extent(Form.ABOUT, 2500, 2500)),
        ({"number": "200", "bound": "more-than"}, Extent(Form.MORE_THAN, 200, 200)),
        ({"number": "200", "bound": "at-least"}, Extent(Form.AT_LEAST, 200, 200)),
        ({"number": "200", "bound": "at-most"}, Extent(Form.AT_MOST, 200, 200)),
        ({"range": ["500", "1000"]}, Extent(Form.RANGE, 500, 1000)),
        ({"quantity": "dozens"}, Extent(Form.QUANTITY, 24, 24)),
    ],
)
def test_what_a_value_is_drawn_as(value, extent):
    dozens = Quantity.model_validate({"label": {"en": "dozens"}, "at_least": "24"})
    assert extent_of(CountValue.model_validate(value), {"dozens": dozens}) == extent
