import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.localize.collate import collation_key

AZERBAIJANI = list("abcçdeəfgğhxıijkqlmnoöprsştuüvyz")


@pytest.mark.parametrize(
    ("locale", "ordered"),
    [
        ("az", AZERBAIJANI),
        (
            "az",
            ["Cəbrayıl", "Çexiya", "Əsgəran", "Füzuli", "Xocalı", "Xocavənd", "İlham", "Kəlbəcər"],
        ),
        ("az", ["Ağdam", "Ilıca", "İlham", "Qarabağ", "Laçın"]),
        ("en", ["Aghdam", "Çankaya", "Czechia", "Khojaly", "Şuşa", "Zardab"]),
        ("ar", ["أذربيجان", "باكستان", "خوجالي", "كوبا", "Aghdam"]),
        ("en", ["Aghdam", "خوجالي"]),
    ],
)
def test_names_stand_in_the_order_of_the_language(locale, ordered):
    shuffled = list(reversed(ordered))
    assert sorted(shuffled, key=collation_key(locale)) == ordered


@pytest.mark.parametrize("locale", ["en", "az", "ar", "ru", "fa"])
@given(names=st.lists(st.text(), unique=True))
def test_the_order_does_not_depend_on_the_order_before(locale, names):
    key = collation_key(locale)
    backwards = list(reversed(names))
    assert sorted(names, key=key) == sorted(backwards, key=key)
