from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weibo_ops.facts import facts
from weibo_ops.planning.almanac import Almanac, AlmanacDay, windows

# The notices of the State Council for 2024, 2025 and 2026: days off by holiday, then the weekend days worked.
OFF = {
    2024: {
        "元旦": "01-01", "春节": "02-10..02-17", "清明节": "04-04..04-06", "劳动节": "05-01..05-05",
        "端午节": "06-10", "中秋节": "09-15..09-17", "国庆节": "10-01..10-07",
    },
    2025: {
        "元旦": "01-01", "春节": "01-28..02-04", "清明节": "04-04..04-06", "劳动节": "05-01..05-05",
        "端午节": "05-31..06-02", "国庆节": "10-01..10-05 10-07..10-08", "中秋节": "10-06",
    },
    2026: {
        "元旦": "01-01..01-03", "春节": "02-15..02-23", "清明节": "04-04..04-06", "劳动节": "05-01..05-05",
        "端午节": "06-19..06-21", "中秋节": "09-25..09-27", "国庆节": "10-01..10-07",
    },
}  # fmt: skip
MAKEUP = {
    2024: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
    2025: "01-26 02-08 04-27 09-28 10-11",
    2026: "01-04 02-14 02-28 05-09 09-20 10-10",
}

# Days of the two terms of each month, January first, computed from the sun's apparent longitude at UTC+8.
TERMS = {
    2024: "06 20 04 19 05 20 04 19 05 20 05 21 06 22 07 22 07 22 08 23 07 22 06 21",
    2025: "05 20 03 18 05 20 04 20 05 21 05 21 07 22 07 23 07 23 08 23 07 22 07 21",
    2026: "05 20 04 18 05 20 05 20 05 21 05 21 07 23 07 23 07 23 08 23 07 22 07 22",
    2027: "05 20 04 19 06 21 05 20 06 21 06 21 07 23 08 23 08 23 08 23 07 22 07 22",
    2028: "06 20 04 19 05 20 04 19 05 20 05 21 06 22 07 22 07 22 08 23 07 22 06 21",
    2029: "05 20 03 18 05 20 04 20 05 21 05 21 07 22 07 23 07 23 08 23 07 22 07 21",
    2030: "05 20 04 18 05 20 05 20 05 21 05 21 07 23 07 23 07 23 08 23 07 22 07 22",
}
NAMES_OF_TERMS = (
    "小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 "
    "小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至"
)

# From 2024 to 2030, computed from new moons at UTC+8.
LUNAR_FESTIVALS = {
    "春节": "02-10 01-29 02-17 02-06 01-26 02-13 02-03",
    "除夕": "02-09 01-28 02-16 02-05 01-25 02-12 02-02",
    "元宵节": "02-24 02-12 03-03 02-20 02-09 02-27 02-17",
    "端午节": "06-10 05-31 06-19 06-09 05-28 06-16 06-05",
    "七夕节": "08-10 08-29 08-19 08-08 08-26 08-16 08-05",
    "中秋节": "09-17 10-06 09-25 09-15 10-03 09-22 09-12",
    "重阳节": "10-11 10-29 10-18 10-08 10-26 10-16 10-05",
    "腊八节": "01-18 01-07 01-26 01-15 01-04 01-22 01-11",
    "北方小年": "02-02 01-22 02-10 01-30 01-19 02-06 01-26",
    "南方小年": "02-03 01-23 02-11 01-31 01-20 02-07 01-27",
}


@dataclass(frozen=True)
class Declared:
    day: date
    name: str | None
    kind: str


def on(text: str, *declared: Declared) -> AlmanacDay:
    return Almanac(declared).day(date.fromisoformat(text))


def days(year: int, spans: str) -> Iterator[date]:
    for span in spans.split():
        first, _, last = span.partition("..")
        start, end = date.fromisoformat(f"{year}-{first}"), date.fromisoformat(f"{year}-{last or first}")
        yield from (start + timedelta(count) for count in range((end - start).days + 1))


def every_day(start: date, end: date) -> Iterator[date]:
    return (start + timedelta(count) for count in range((end - start).days + 1))


def test_the_notices_of_2024_to_2026_hold_on_all_1096_days() -> None:
    off = {day: name for year, spans in OFF.items() for name, span in spans.items() for day in days(year, span)}
    makeup = {day for year, spans in MAKEUP.items() for day in days(year, spans)}
    assert (len(off), len(makeup)) == (89, 19)
    almanac = Almanac()
    checked = list(every_day(date(2024, 1, 1), date(2026, 12, 31)))
    assert len(checked) == 1096
    for day in checked:
        worked = day in makeup or (day.weekday() < 5 and day not in off)
        assert almanac.workday(day) is almanac.working(day) is worked, day
        known = almanac.day(day)
        assert known.workday is worked
        assert (known.off, known.holiday, known.makeup) == (day in off, off.get(day), day in makeup), day
        assert not known.provisional


@pytest.mark.parametrize("year", TERMS)
def test_the_24_terms_of_a_year_fall_on_the_sun_s_days(year: int) -> None:
    almanac = Almanac()
    found = {day: almanac.day(day).term for day in every_day(date(year, 1, 1), date(year, 12, 31))}
    expected = {
        date(year, count // 2 + 1, int(number)): name
        for count, (name, number) in enumerate(zip(NAMES_OF_TERMS.split(), TERMS[year].split(), strict=True))
    }
    assert {day: term for day, term in found.items() if term} == expected


@pytest.mark.parametrize("name", LUNAR_FESTIVALS)
def test_a_lunar_festival_falls_once_a_year_on_its_day(name: str) -> None:
    almanac = Almanac()
    found = [d for d in every_day(date(2024, 1, 1), date(2030, 12, 31)) if name in almanac.day(d).festivals]
    dates = LUNAR_FESTIVALS[name].split()
    assert [day.isoformat() for day in found] == [f"{2024 + count}-{day}" for count, day in enumerate(dates)]


def test_the_leap_months_of_2024_to_2030_are_the_two_there_are() -> None:
    almanac = Almanac()
    found = [day for day in every_day(date(2024, 1, 1), date(2030, 12, 31)) if almanac.day(day).lunar.startswith("闰")]
    sixth, fifth = [day for day in found if day.year == 2025], [day for day in found if day.year == 2028]
    assert len(found) == len(sixth) + len(fifth) == 58
    assert (sixth[0], almanac.day(sixth[0]).lunar) == (date(2025, 7, 25), "闰六月初一")
    assert (fifth[0], almanac.day(fifth[0]).lunar) == (date(2028, 6, 23), "闰五月初一")


def test_a_leap_month_has_no_festivals() -> None:
    assert on("2028-05-28").festivals == ("端午节",)
    assert (on("2028-06-27").lunar, on("2028-06-27").festivals) == ("闰五月初五", ())


@pytest.mark.parametrize(
    ("day", "lunar"),
    [
        ("2026-11-23", "十月十五"),
        ("2026-11-09", "十月初一"),
        ("2026-02-17", "正月初一"),
        ("2026-02-16", "腊月廿九"),
        ("2024-02-09", "腊月三十"),
        ("2026-12-09", "冬月初一"),
        ("2026-11-18", "十月初十"),
        ("2026-11-28", "十月二十"),
        ("2025-08-22", "闰六月廿九"),
    ],
)
def test_a_lunar_date_reads_as_a_calendar_prints_it(day: str, lunar: str) -> None:
    assert on(day).lunar == lunar


@pytest.mark.parametrize(
    ("day", "term", "lunar"),
    [
        ("2026-02-18", "雨水", "正月初二"),
        ("2026-02-19", None, "正月初三"),
        ("2026-06-05", "芒种", "四月二十"),
        ("2026-06-06", None, "四月廿一"),
        ("2027-02-05", None, "腊月廿九"),
        ("2027-02-06", None, "正月初一"),
        ("2030-02-02", None, "腊月三十"),
        ("2030-02-03", None, "正月初一"),
    ],
)
def test_terms_and_new_moons_within_20_minutes_of_midnight_fall_on_the_right_day(
    day: str, term: str | None, lunar: str
) -> None:
    assert (on(day).term, on(day).lunar) == (term, lunar)


@pytest.mark.parametrize(
    ("day", "festivals"),
    [
        ("2026-01-01", ("元旦",)),
        ("2026-03-20", ("龙抬头",)),
        ("2026-04-05", ("清明节",)),
        ("2026-05-12", ("护士节",)),
        ("2026-08-27", ("中元节",)),
        ("2027-08-16", ("中元节",)),
        ("2026-11-09", ("寒衣节",)),
        ("2026-10-01", ("国庆节",)),
        ("2020-10-01", ("中秋节", "国庆节")),
        ("2026-11-23", ()),
    ],
)
def test_a_day_has_its_festivals(day: str, festivals: tuple[str, ...]) -> None:
    assert on(day).festivals == festivals


def test_a_year_without_a_notice_is_not_guessed() -> None:
    almanac = Almanac()
    assert [almanac.published(year) for year in (1990, 2003, 2004, 2026, 2027, 2028)] == [
        False, False, True, True, False, False,
    ]  # fmt: skip
    friday, saturday = almanac.day(date(2027, 1, 1)), almanac.day(date(2027, 1, 2))
    assert (friday.workday, friday.off, friday.holiday, friday.makeup, friday.provisional) == (
        None, False, None, False, True,
    )  # fmt: skip
    assert friday.festivals == ("元旦",)
    assert saturday.workday is None
    assert [almanac.working(day) for day in (friday.day, saturday.day)] == [True, False]


def test_the_week_that_reaches_into_an_unpublished_year_is_known_up_to_its_eve() -> None:
    almanac = Almanac()
    week = list(every_day(date.fromisocalendar(2026, 53, 1), date.fromisocalendar(2026, 53, 7)))
    assert [almanac.workday(day) for day in week] == [True, True, True, True, None, None, None]
    assert [almanac.day(day).provisional for day in week] == [False] * 4 + [True] * 3


def test_a_holiday_of_the_workspace_makes_only_its_own_day_known() -> None:
    almanac = Almanac([Declared(date(2027, 1, 1), "元旦", "off")])
    new_year = almanac.day(date(2027, 1, 1))
    assert (new_year.workday, new_year.off, new_year.holiday, new_year.provisional) == (False, True, "元旦", False)
    assert not almanac.working(date(2027, 1, 1))
    assert almanac.day(date(2027, 1, 2)).provisional
    assert not almanac.published(2027)


def test_the_workspace_may_work_on_a_published_day_off() -> None:
    known = on("2026-10-05", Declared(date(2026, 10, 5), "门店开业", "makeup"))
    assert (known.workday, known.makeup, known.off, known.holiday) == (True, True, False, None)


def test_the_workspace_may_be_off_on_a_published_makeup_day() -> None:
    known = on("2026-10-10", Declared(date(2026, 10, 10), "公司休假", "off"))
    assert (known.workday, known.makeup, known.off, known.holiday) == (False, False, True, "公司休假")


def test_a_holiday_of_the_workspace_without_a_name_keeps_the_published_one() -> None:
    assert on("2026-10-05", Declared(date(2026, 10, 5), None, "off")).holiday == "国庆节"
    assert on("2026-11-23", Declared(date(2026, 11, 23), None, "off")).holiday is None


def test_the_one_holiday_outside_the_rules_has_its_short_name() -> None:
    assert on("2015-09-03").holiday == "抗战胜利70周年纪念日"


@pytest.mark.parametrize(
    ("day", "name", "tone"),
    [
        ("2026-04-05", "清明节", "quiet"),
        ("2028-04-04", "清明节", "quiet"),
        ("2026-05-12", "汶川地震纪念日", "quiet"),
        ("2026-07-07", "七七抗战纪念日", "quiet"),
        ("2026-08-14", "慰安妇纪念日", "quiet"),
        ("2026-09-03", "抗战胜利纪念日", "quiet"),
        ("2026-09-18", "九一八纪念日", "none"),
        ("2026-09-30", "烈士纪念日", "quiet"),
        ("2026-12-13", "国家公祭日", "none"),
    ],
)
def test_a_solemn_day_has_its_tone(day: str, name: str, tone: str) -> None:
    (key,) = on(day).solemn
    assert (key.name, key.kind, key.tone) == (name, "solemn", tone)
    assert key.source.startswith("http")


def test_the_solemn_days_of_a_year_are_the_eight_there_are() -> None:
    almanac = Almanac()
    found = [key.name for day in every_day(date(2026, 1, 1), date(2026, 12, 31)) for key in almanac.day(day).solemn]
    assert found == [entry["name"] for entry in facts("solemn")["days"]]


def test_a_day_was_not_solemn_before_it_was_made_so() -> None:
    assert on("2013-12-13").solemn == ()
    assert on("2008-05-12").solemn == ()
    assert [key.name for key in on("2014-12-13").solemn] == ["国家公祭日"]


@pytest.mark.parametrize(
    ("day", "node"),
    [
        ("2026-02-14", "情人节"),
        ("2026-03-08", "38节"),
        ("2024-05-12", "母亲节"),
        ("2026-05-10", "母亲节"),
        ("2026-05-17", "517吃货节"),
        ("2026-05-20", "520"),
        ("2026-06-18", "618"),
        ("2026-06-21", "父亲节"),
        ("2026-08-18", "818"),
        ("2026-09-09", "99划算节"),
        ("2026-11-11", "双11"),
        ("2026-11-26", "感恩节"),
        ("2026-11-27", "黑五"),
        ("2024-11-29", "黑五"),
        ("2026-12-12", "双12"),
    ],
)
def test_a_node_stands_on_its_day_only(day: str, node: str) -> None:
    almanac, year = Almanac(), int(day[:4])
    found = [
        each
        for each in every_day(date(year, 1, 1), date(year, 12, 31))
        if node in {key.name for key in almanac.day(each).nodes}
    ]
    assert found == [date.fromisoformat(day)]
    assert {(key.kind, key.tone) for key in almanac.day(found[0]).nodes} == {("commerce", "normal")}


def test_black_friday_is_the_day_after_thanksgiving_and_not_the_fourth_friday() -> None:
    # November 2019 began on a Friday.
    almanac = Almanac()
    assert [key.name for key in almanac.day(date(2019, 11, 28)).nodes] == ["感恩节"]
    assert [key.name for key in almanac.day(date(2019, 11, 29)).nodes] == ["黑五"]
    assert almanac.day(date(2019, 11, 22)).nodes == ()


def test_the_sales_around_a_node_have_the_dates_of_their_year() -> None:
    (window,) = windows(date(2025, 10, 9), date(2025, 10, 9))
    assert (window.name, window.start, window.peak, window.end) == (
        "双11", date(2025, 10, 9), date(2025, 11, 11), date(2025, 11, 14),
    )  # fmt: skip
    assert windows(date(2025, 11, 15), date(2025, 12, 31)) == ()
    assert windows(date(2026, 10, 1), date(2026, 12, 31)) == ()


def test_windows_come_in_the_order_in_which_they_open() -> None:
    assert [(found.name, found.start.year) for found in windows(date(2024, 1, 1), date(2027, 12, 31))] == [
        ("618", 2024), ("网上年货节", 2025), ("618", 2025), ("双11", 2025), ("网上年货节", 2026), ("618", 2026),
    ]  # fmt: skip


def test_a_window_whose_end_nobody_gives_runs_to_its_peak() -> None:
    (window,) = windows(date(2024, 6, 18), date(2024, 6, 30))
    assert (window.end, window.peak) == (date(2024, 6, 18), date(2024, 6, 18))


@pytest.mark.parametrize("day", [date.min, date(1900, 1, 1), date(1900, 1, 30), date(2101, 1, 29), date.max])
def test_outside_the_lunar_table_a_day_has_no_lunar_date(day: date) -> None:
    assert Almanac().day(day).lunar == ""


def test_the_lunar_table_reaches_from_its_first_day_to_its_last() -> None:
    assert on("1900-01-31").lunar == "正月初一"
    assert (on("2101-01-28").lunar, on("2101-01-28").festivals) == ("腊月廿九", ("除夕",))
    assert (on("1900-01-06").term, on("2100-12-22").term) == ("小寒", "冬至")


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_no_date_of_two_centuries_breaks(day: date) -> None:
    almanac = Almanac()
    known = almanac.day(day)
    assert known.day == day
    assert known.provisional is (known.workday is None) is not almanac.published(day.year)
    assert known == almanac.day(day)
    assert not (known.off and known.makeup)
    assert almanac.working(day) is (day.weekday() < 5 if known.workday is None else known.workday)


@given(st.dates(date(1900, 2, 1), date(2101, 1, 27)))
def test_lunar_new_year_s_eve_is_the_day_before_the_new_year(day: date) -> None:
    almanac = Almanac()
    eve, new_year = almanac.day(day), almanac.day(day + timedelta(1))
    assert ("除夕" in eve.festivals) is ("春节" in new_year.festivals)
