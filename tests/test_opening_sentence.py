"""The first sentence of a short text stays below the lines of the front, where it says again what the headline says."""

from __future__ import annotations

from cleaner import clean

FRONT = ["Политика", "Экономика", "Спорт", "Паром в Гривино перестанет ходить с воскресенья", "Автор: Прохор Загорельский"]
DAY = "3 марта 2024, 08:30"
FIRST = "Паром между Ольховкой и островом Гривино перестанет ходить с воскресенья, сообщила в пятницу компания."
REST = [
    "Читайте также: Депутаты спорят о велодорожке",
    "Причина — трещины в причале, которые на прошлой неделе нашёл водолаз. Ремонт займёт не меньше шести недель.",
    "На острове живут около 400 человек, многие работают на берегу. Область обещает катер поменьше, дважды в день.",
    "«Мы годами предупреждали о состоянии причала», — сказала глава посёлка Аглая Сырцова. По её словам, никто не ответил.",
    "Школе на острове еду и книги пока будет возить лодка пожарных.",
]


def test_the_first_sentence_stays_that_says_what_the_headline_says() -> None:
    page = clean("\n".join([*FRONT, DAY, "Слушать статью", FIRST, *REST]), kind="text")
    assert page.article.text.startswith(FIRST)
    assert page.article.title == FRONT[3]


def test_what_says_something_else_is_left_to_the_score() -> None:
    line = "Редакция газеты работает по рабочим дням с девяти до шести, вход со двора, третий этаж."
    page = clean("\n".join([*FRONT, DAY, "Слушать статью", line, *REST]), kind="text")
    assert [gone.rule for gone in page.removed if gone.text == line] == ["score.low-body"]
