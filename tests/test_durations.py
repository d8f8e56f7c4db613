import pytest

from generator.durations import Duration, parse_duration, parse_recurring


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("P30Y", Duration(years=30)),
        ("P1Y6M", Duration(years=1, months=6)),
        ("P2W", Duration(weeks=2)),
        ("P0Y10D", Duration(days=10)),
    ],
)
def test_durations_are_read(text, length):
    assert parse_duration(text) == length


@pytest.mark.parametrize("text", ["", "P", "P0Y", "30Y", "PT5H", "P1.5Y", "P6M1Y", "P٣Y", "P1Y\n"])
def test_no_other_text_is_a_duration(text):
    with pytest.raises(ValueError, match="is no duration, write P30Y"):
        parse_duration(text)


@pytest.mark.parametrize(("text", "day"), [("02-26", (2, 26)), ("02-29", (2, 29))])
def test_recurring_days_are_read(text, day):
    assert parse_recurring(text) == day


@pytest.mark.parametrize("text", ["", "02-30", "13-01", "2-26", "1992-02-26", "02-26\n", "٠٢-٢٦"])
def test_no_other_text_is_a_recurring_day(text):
    with pytest.raises(ValueError, match="is no day of every year, write 02-26"):
        parse_recurring(text)
