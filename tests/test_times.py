"""Times as a page shows them: found in short texts of many languages, resolved against the retrieval and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from cleaner.assembling.times import is_clock, resolve, time_shown
from cleaner.document.calendars import persian_day
from cleaner.document.moments import find_moment, is_time
from cleaner.document.time_words import DAY_BEGINNINGS, DAYS_BACK, LETTERS, MONTH_BEGINNINGS, MONTHS, WEEKDAYS

RETRIEVED = datetime(2024, 12, 1, 10, 0, tzinfo=UTC)
SHOWN = [
    "8:00 AM", "21:32", "8.00 Uhr", "午後8時", "17.42", "10:34 AM UTC", "18h30",
    "Dec. 19, 2025", "12. Mai 2024", "20 February, 2024", "2024.03.17 08:00", "1月13日", "15 de marzo de 2024 a las 10:30",
    "12 mai 2024 à 18h30", "5 maja 2024, 12:30", "14 марта 2024", "20 березня 2024", "3 Mart 2024", "06.01.2026 - 16:25",
    "12. května 2024", "12 decembrie 2024, 14:05", "5. toukokuuta 2024", "3 Μαρτίου 2024", "5 юли 2024", "5 Agustus 2024",
    "dnes 12:30", "今天 12:30",
    "12/05 12:41", "5/12(日) 10:30", "2024/5/12(日)", "2024年5月12日（日） 10時30分",
    "2024年5月12日 星期日 10:30", "5月12日(周日) 10：30",
    "2024. 5. 12. (일) 10:30", "12.41 uur", "10:30 hs", "i dag kl. 10.30", "i går 10:30",
    "12.mar.2026", "12.mrt.2026 17:42", "12-03-26, 17:42", "12·03·26 | 17:42", "12 III 2026", "12 Μαρ 2026",
    "12 ΜΑΡΤΙΟΥ 2026",
    "١٢ مارس ٢٠٢٦", "12 آذار 2026", "12 كانون الأول 2026", "12 मार्च 2026", "१२ मार्च २०२६", "令和8年3月12日", "17시 42분",
    "어제 17:42", "오늘 15:10", "昨日17:42", "本日 15:10", "昨天17:42", "wo 17:42",
    "11/03 à 17h42", "12:41 di giovedì 12 marzo 2026",
    "Heute, 07:09 Uhr", "Today 11:10 am", "wczoraj 12:30", "ontem às 18h20", "dün 12:30", "Gestern, 18:04 Uhr",
]  # fmt: skip
THREE_HOURS = [
    "3 hours ago", "3h ago", "3h", "vor 3 Stunden", "vor 3 Std.", "il y a 3 h", "il y a 3 heures", "hace 3 horas",
    "3 ore fa", "há 3 horas", "3 uur geleden", "3 godziny temu", "3 часа назад", "3 години тому", "3 saat önce", "3時間前",
    "för 3 timmar sedan", "před 3 hodinami", "acum 3 ore", "πριν από 3 ώρες", "3 jam lalu", "3 jam yang lalu", "3小时前",
    "منذ 3 ساعات", "3 घंटे पहले", "vor drei Stunden", "il y a trois heures", "hace tres horas",
]  # fmt: skip
AN_HOUR = [
    "an hour ago", "about an hour ago", "vor einer Stunde", "vor etwa einer Stunde", "il y a une heure",
    "il y a environ une heure", "hace una hora", "há uma hora", "un'ora fa", "circa un'ora fa", "för en timme sedan",
    "een uur geleden", "bir saat önce", "час назад", "πριν από μία ώρα", "منذ ساعة",
]  # fmt: skip
#: A clock time behind words that lead to one.
LED = [
    "kl. 12.41", "klo 12.41", "ore 12:41", "à 12:41", "às 12:41", "om 12:41", "at 12:41", "um 12:41", "в 12:41", "saat 12:41",
    "godz. 12:41", "Aggiornato alle 12:41", "Aggiornato alle ore 12.41", "Mis à jour à 12:41", "Publicado às 12:41",
    "Oppdatert kl. 12.41", "Zuletzt aktualisiert um 12:41", "Opublikowano o 12:41", "更新：12:41",
]  # fmt: skip
#: Sentences that begin with a time.
SENTENCES = [
    "Om 12:41 reed de trein weer", "Kl. 12.41 rykkede politiet ud", "At 8:00 AM the council met", "Score 2-1 10:30",
    "On May 12, 2024 the council met", "2.5 uur", "12/05 and 12:41",
]  # fmt: skip
NO_TIMES = [
    "It happened on May 12", "Top 11 trends for 2026", "3 ways to cook an egg", "10 Jahre Krieg", "8 min read", "Lesezeit 3 Min.",
    "Die 10 besten Fahrräder", "Vor 75 Jahren",
    "Wie vor zwei Jahren", "Das war vor drei Tagen", "Set 6-4-12", "Tel 12-34-56", "Serie 3 X 2000 Meter",
    "2012.May was the month", "Za 5 minut koniec", "May we help you", "Sports 3h", "Room 21:3", "", "–",
]  # fmt: skip


@pytest.mark.parametrize("shown", SHOWN + THREE_HOURS)
def test_a_time_alone_is_a_time(shown: str) -> None:
    assert time_shown(shown) == (0, len(shown))
    assert is_time(shown)


@pytest.mark.parametrize("text", NO_TIMES + SENTENCES)
def test_numbers_of_other_things_are_no_times(text: str) -> None:
    assert time_shown(text) is None
    assert not is_time(text)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("World / 4 h ago", "4 h ago"),
        ("21:32 Ferry strike ends after nine days", "21:32"),
        ("Sports · 3h", "3h"),
        ("Sport · kl. 12.41", "12.41"),
        ("Published March 18, 2024", "March 18, 2024"),
        ("Jana Vogt 13.12.2023", "13.12.2023"),
        ("April 28, 2023 by Ida Moor", "April 28, 2023"),
    ],
)
def test_a_time_at_either_end_is_found_bare(text: str, time: str) -> None:
    found = time_shown(text)
    assert found is not None
    assert text[slice(*found)] == time


@pytest.mark.parametrize("shown", LED)
def test_words_that_lead_to_a_clock_time_are_no_part_of_it(shown: str) -> None:
    assert is_time(shown)
    found = time_shown(shown)
    assert found is not None
    assert shown[slice(*found)] in {"12:41", "12.41"}


@pytest.mark.parametrize("shown", AN_HOUR)
def test_one_hour_may_be_said_in_words(shown: str) -> None:
    assert is_time(shown)
    assert resolve(shown, RETRIEVED) == RETRIEVED - timedelta(hours=1)


@pytest.mark.parametrize("shown", THREE_HOURS)
def test_relative_times_count_from_the_retrieval(shown: str) -> None:
    assert resolve(shown, RETRIEVED) == RETRIEVED - timedelta(hours=3)


@pytest.mark.parametrize("shown", ["8:00 AM", "21:32", "3 hours ago", "yesterday", "12 May", "Heute, 07:09 Uhr", "1月13日"])
def test_without_the_retrieval_nothing_is_guessed(shown: str) -> None:
    assert resolve(shown) is None


def test_a_full_date_needs_no_retrieval() -> None:
    assert resolve("Dec. 19, 2025") == datetime(2025, 12, 19)
    assert resolve("14 марта 2024") == datetime(2024, 3, 14)
    assert resolve("2024. május 5.") == resolve("2024 m. gegužės 5 d.") == datetime(2024, 5, 5)
    assert resolve("2024. 5. 13. 오후 3:15") == datetime(2024, 5, 13, 15, 15)
    assert resolve("2024年5月12日 21時05分") == datetime(2024, 5, 12, 21, 5)
    assert resolve("12.mar.2026 às 17h42") == resolve("12·03·26 | 17:42") == datetime(2026, 3, 12, 17, 42)
    assert resolve("١٢ مارس ٢٠٢٦") == resolve("12 III 2026") == resolve("令和8年3月12日") == datetime(2026, 3, 12)
    assert resolve("平成元年3月12日") == datetime(1989, 3, 12)
    assert resolve("25 كانون الأول 2025") == resolve("25 दिसंबर 2025") == resolve("25 ΔΕΚΕΜΒΡΙΟΥ 2025") == datetime(2025, 12, 25)
    assert resolve("18:05 di giovedì 12 marzo 2026") == datetime(2026, 3, 12, 18, 5)


def test_counts_in_words_and_duals_say_how_long_ago() -> None:
    assert resolve("vor zwei Stunden", RETRIEVED) == resolve("منذ ساعتين", RETRIEVED) == RETRIEVED - timedelta(hours=2)
    assert resolve("어제 17:42", RETRIEVED) == resolve("昨天17:42", RETRIEVED) == datetime(2024, 11, 30, 17, 42)


def test_a_datetime_attribute_goes_first() -> None:
    assert resolve("3 hours ago", None, "2024-05-01T08:00:00Z") == datetime(2024, 5, 1, 8, tzinfo=UTC)
    assert resolve("8:00 AM", RETRIEVED, "no date") == datetime(2024, 12, 1, 8)


def test_a_clock_time_ahead_of_the_retrieval_was_yesterday() -> None:
    assert resolve("9:32 PM", RETRIEVED) == datetime(2024, 11, 30, 21, 32)


@pytest.mark.parametrize("shown", ["8:00 AM", "yesterday", "Fri 10:30", "12 May", "3 May 2024", "Heute, 07:09 Uhr"])
def test_a_zone_is_never_invented(shown: str) -> None:
    found = resolve(shown, RETRIEVED)
    assert found is not None
    assert found.tzinfo is None


def test_the_day_of_a_clock_time_goes_by_the_clock_of_the_retrieval() -> None:
    evening = datetime(2024, 12, 1, 23, 30, tzinfo=UTC)
    assert resolve("8:00 AM", evening) == datetime(2024, 12, 1, 8)
    assert resolve("8:00 AM", evening.astimezone(timezone(timedelta(hours=1)))) == datetime(2024, 12, 1, 8)
    assert resolve("0:10", evening) == datetime(2024, 12, 1, 0, 10)
    assert resolve("0:10", evening.astimezone(timezone(timedelta(hours=1)))) == datetime(2024, 12, 2, 0, 10)


def test_down_the_page_a_later_clock_time_is_the_day_before() -> None:
    late = datetime(2024, 12, 1, 23, 0, tzinfo=UTC)
    first = resolve("8:00 AM", late)
    assert first is not None
    second = resolve("9:32 PM", late, above=first)
    assert second == datetime(2024, 11, 30, 21, 32)
    assert resolve("10:15 PM", late, above=second) == datetime(2024, 11, 29, 22, 15)
    assert resolve("8:00 AM", late, above=first) == first


def test_a_date_without_year_is_the_last_one_before_the_retrieval() -> None:
    january = datetime(2025, 1, 2, 9, 0)
    assert resolve("31 December", january) == datetime(2024, 12, 31)
    assert resolve("1 January", january) == datetime(2025, 1, 1)


def test_months_ago_stay_inside_the_calendar() -> None:
    assert resolve("1 month ago", datetime(2024, 3, 31, 12)) == datetime(2024, 2, 29, 12)


def test_zones_are_obeyed_when_given() -> None:
    assert resolve("6:05 p.m. ET, July 4, 2024") == datetime(2024, 7, 4, 18, 5, tzinfo=timezone(timedelta(hours=-4)))
    assert resolve("6:05 p.m. ET, Jan. 4, 2024") == datetime(2024, 1, 4, 18, 5, tzinfo=timezone(timedelta(hours=-5)))
    assert resolve("09:00 CET", RETRIEVED) == datetime(2024, 12, 1, 9, tzinfo=timezone(timedelta(hours=1)))


def test_a_date_that_could_be_two_is_none() -> None:
    assert resolve("03/04/2024", RETRIEVED) is None
    assert resolve("03/04/2024", RETRIEVED, language="fr") == datetime(2024, 4, 3)
    assert resolve("03/04 10:30", RETRIEVED, language="ja") == datetime(2024, 3, 4, 10, 30)
    assert resolve("3/4(日) 10:30", RETRIEVED) == datetime(2024, 3, 4, 10, 30)
    assert resolve("13/04/2024", RETRIEVED) == datetime(2024, 4, 13)


def test_clock_times_are_told_from_dates() -> None:
    assert is_clock("8:00 AM")
    assert not is_clock("Heute, 07:09 Uhr")
    assert not is_clock("3 hours ago")
    assert not is_clock(None)


@pytest.mark.parametrize("unit", ["1", " ", "1:", "1 h ", "vor ", "99.99.9999 ", "mai ", "\n"])
def test_hostile_texts_end_and_raise_nothing(unit: str) -> None:
    resolve(unit * 20_000, RETRIEVED)


#: What the clocks show in hours ahead of UTC, by the names that newspapers give their zones.
_AHEAD = {
    "utc": 0, "gmt": 0, "brt": -3, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "bst": 1, "cet": 1, "mez": 1, "cest": 2, "mesz": 2, "eet": 2, "sast": 2, "eest": 3, "msk": 3, "мск": 3, "trt": 3, "ist": 5.5,
    "wib": 7, "kst": 9, "jst": 9, "aest": 10, "aedt": 11,
}  # fmt: skip


@pytest.mark.parametrize(("zone", "ahead"), _AHEAD.items())
def test_a_zones_name_says_how_far_its_clocks_are_ahead(zone: str, ahead: float) -> None:
    said = resolve(f"6:05 p.m. {zone.upper()}, Jan. 4, 2024")
    assert said == datetime(2024, 1, 4, 18, 5, tzinfo=timezone(timedelta(hours=ahead)))


@pytest.mark.parametrize(("zone", "winter"), [("ET", -5), ("CT", -6), ("MT", -7), ("PT", -8)])
def test_a_zones_name_without_a_season_follows_it(zone: str, winter: int) -> None:
    for day, ahead in (("Jan. 4, 2024", winter), ("July 4, 2024", winter + 1)):
        said = resolve(f"6:05 p.m. {zone}, {day}")
        assert said is not None
        assert said.utcoffset() == timedelta(hours=ahead)


@pytest.mark.parametrize(
    ("shown", "ago"),
    [
        ("5 min ago", timedelta(minutes=5)),
        ("3h ago", timedelta(hours=3)),
        ("3d ago", timedelta(days=3)),
        ("2w ago", timedelta(weeks=2)),
    ],
)
def test_a_unit_is_as_long_as_it_is(shown: str, ago: timedelta) -> None:
    assert resolve(shown, RETRIEVED) == RETRIEVED - ago


@pytest.mark.parametrize(
    "shown",
    [
        "۱۵ اسفند ۱۴۰۲ - ۰۸:۱۵",
        "1402/12/15",
        "5 มี.ค. 2567",
        "5 มีนาคม พ.ศ. 2567",
        "5 มีนาคม 2024",
        "中華民國113年3月5日",
        "5 tháng 3, 2024",
        "2024. márc. 5.",
        "5 במרץ 2024",
        "৫ মার্চ ২০২৪",
        "5 مارچ 2024",
        "5. märts 2024",
        "Machi 5, 2024",
        "5/Mar/2024",
        "5. 3. 2024",
        "5-го марта 2024",
    ],
)
def test_days_of_other_calendars_and_spellings(shown: str) -> None:
    assert str(resolve(shown))[:10] == "2024-03-05"


@pytest.mark.parametrize("shown", ["32 اسفند 1402", "1402/13/15", "31. 2. 1 5", "民國113年13月5日", "5. 3. 24"])
def test_what_is_no_day_of_another_calendar(shown: str) -> None:
    assert resolve(shown) is None


@pytest.mark.parametrize(("year", "day"), [(1399, "2021-03-20"), (1403, "2025-03-20")])
def test_the_last_day_of_a_persian_leap_year(year: int, day: str) -> None:
    assert str(persian_day(year, 12, 30)) == day
    assert str(persian_day(year + 1, 1, 1)) > day


def test_what_looks_for_names_is_asked_where_one_is() -> None:
    """The runs of letters of a text tell that it names no month or day: signs, apostrophes and glued digits hide none."""
    for names, beginnings in ((MONTHS, MONTH_BEGINNINGS), ((*DAYS_BACK, *WEEKDAYS), DAY_BEGINNINGS)):
        hidden = [name for name in names for text in (f"({name})", f"3-{name}12") if beginnings.isdisjoint(LETTERS.findall(text))]
        assert not hidden


@pytest.mark.parametrize("text", ["17/11 14:05", "3 במאי 2024", "vor 3 Std.", "3時間前", "5h", "昨日12:00", "1403/02/14"])
def test_times_without_a_name_or_with_one_that_is_glued(text: str) -> None:
    assert find_moment(text) is not None


@pytest.mark.parametrize("text", ["ab12345.2024", "7:30:45:20", "v1.3", "12", "1,3 Tage"])
def test_numbers_that_are_no_times(text: str) -> None:
    moment = find_moment(text)
    assert moment is None or moment.weak
