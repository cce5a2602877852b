"""House words of Slavic, Turkish and East Asian pages, captions of East Asian papers, and what a page says with its own name."""

from __future__ import annotations

import pytest
from stories import with_line

from cleaner.document.east_bylines import east_names
from cleaner.document.east_credits import east_credit
from cleaner.document.folding import fold
from cleaner.document.own_name import own_names
from cleaner.document.structure import structure
from cleaner.reading.text import read_text

PROSE = {
    "ru": (
        "Глава района сообщил, что деньги на ремонт причала выделят из резервного фонда до конца месяца, а подрядчика выберут.",
        "По данным порта, за последние пять лет таких случаев было одиннадцать, и причину искали дольше, чем устраняли.",
        "Местные жители говорят, что привыкли: зимой здесь не ходят автобусы, а осенью размывает единственную дорогу.",
    ),
    "pl": (
        "Wójt poinformował, że pieniądze na remont przystani zostaną wydzielone z rezerwy do końca miesiąca bez przetargu.",
        "Według danych urzędu w ciągu ostatnich pięciu lat było jedenaście takich przypadków, a przyczyny szukano dłużej.",
        "Mieszkańcy mówią, że się przyzwyczaili: zimą nie jeżdżą tu autobusy, a jesienią rozmywa jedyną drogę do stacji.",
    ),
    "ko": (
        "군수는 기자들에게 선착장 수리비를 이달 말까지 예비비에서 지출하고 업체는 입찰 없이 선정하겠다고 밝혔다.",
        "도에 따르면 최근 5년간 비슷한 사례가 열한 건 있었고, 매번 복구보다 원인을 찾는 데 더 오랜 시간이 걸렸다.",
        "주민들은 이제 익숙하다고 입을 모았다. 겨울에는 버스가 끊기고 여름에는 물이 나오지 않는다고 했다.",
    ),
    "zh": (
        "县长对记者表示，码头的修缮费用将在月底前从预备费中支出，施工单位不经招标直接确定。",
        "据省里统计，近五年类似情况共有十一起，每一次查找原因所花的时间都比修复更长。",
        "村民们说早就习惯了：冬天不通车，夏天不来水，秋天通往车站的唯一一条路总被冲垮。",
    ),
}
HOUSE = (
    ("ru", "Больше новостей края — в нашем Telegram-канале. Присоединяйтесь!", "app_promo"),
    ("ru", "«Гавань» — это вы! Уже три года мы работаем благодаря вам и только вам.", "membership_appeal"),
    ("pl", "Dziękujemy, że przeczytałaś/eś nasz artykuł do końca.", "app_promo"),
    ("pl", "Odblokuj ten artykuł za 1,98 zł", "paywall"),
    ("ko", "등대 기자들이 직접 보내는 편지를 메일함에서 만나세요", "newsletter_prompt"),
    ("ko", "독자의 후원으로 만들어지는 독립 언론입니다", "membership_appeal"),
    ("zh", "打开灯塔新闻客户端，阅读体验更佳", "app_promo"),
    ("zh", "文明上网理性发言，请遵守新闻评论服务协议", "comments"),
)
SENTENCES = (
    ("ru", "Подписывайтесь на газету, советовал он соседям, а Telegram не читал и приложений не ставил."),
    ("pl", "Odblokuj ten telefon, powiedział celnik do rolnika, a potem zadzwonił po tłumacza."),
    ("ko", "그는 매주 편지를 이메일로 보내던 교사였고, 지금은 섬에서 우체국을 지키고 있다."),
    ("zh", "下载这款应用的人已超过一万，开发者却没赚到钱，只好去码头搬货。"),
)


@pytest.mark.parametrize(("language", "line", "kind"), HOUSE)
def test_what_only_a_house_says_goes_from_between_paragraphs(language: str, line: str, kind: str) -> None:
    kept, removed = with_line(PROSE[language], line, 1)
    assert removed == {line: kind}
    assert kept == list(PROSE[language])


@pytest.mark.parametrize(("language", "line"), SENTENCES)
def test_a_sentence_of_an_article_with_such_words_stays(language: str, line: str) -> None:
    kept, removed = with_line(PROSE[language], line, 1)
    assert line in kept
    assert removed == {}


@pytest.mark.parametrize(
    "line",
    [
        "阿嬤替每座風車取了名字。記者陳小君/攝影",
        "周师傅在修一把油纸伞。灯塔新闻记者 林晓雨 图",
        "老伯在组屋走廊种辣椒。（李小强摄）",
        "圖為夜市拉麵攤。（資料照）",
        "銭湯の壁に書き込まれた天気図=湊県湊市で2026年9月30日、高瀬花子撮影",
        "交番で保護された招き猫（撮影・佐野）",
        "지난 2일 등대 앞에 선 김씨. /박미래 기자",
        "▲ 배추밭에 놓인 피아노 ⓒ 손미래",
    ],
)
def test_captions_of_east_asian_papers_end_with_who_took_the_picture(line: str) -> None:
    assert east_credit(fold(line)) is not None


@pytest.mark.parametrize(
    "line",
    [
        "新规划画出路线图",
        "他说，这是一张旧地图",
        "町は写真を撮影",
        "그는 기자",
        "利用は無料（提供は来月から）",
        "The bridge was seen from the island.",
        "도에 따르면 최근 5년간 비슷한 사례가 열한 건 있었고, 매번 복구보다 원인을 찾는 데 더 오랜 시간이 걸렸으며 "
        "그 까닭은 아무도 모른다. 박미래 기자",
    ],
)
def test_other_lines_are_no_captions(line: str) -> None:
    assert east_credit(fold(line)) is None


def test_a_paper_stands_before_its_reporter() -> None:
    assert east_names("燈塔報/ 記者陳小君/澎湖即時報導") == ["陳小君"]


def test_a_house_is_named_by_its_first_line_or_its_copyright() -> None:
    lines = ("Lantern", "Sport", *PROSE["pl"], "Lantern Plus", "Read the Lantern", "The Lantern app", *PROSE["ru"], *PROSE["ko"])
    assert own_names(read_text("\n".join(lines))) == ("lantern",)
    assert own_names(read_text("\n".join(("Sport", *PROSE["pl"], "Маяк", "© 2026 Маяк. Все права защищены")))) == ("маяк",)
    assert own_names(read_text("\n".join(("Sport", *PROSE["pl"], "© 2026 Маяк. Все права защищены")))) == ()


def test_a_text_of_short_sentences_goes_on_below_a_list() -> None:
    goes_on = "군은 내년에 등록을 누리집에서도 받을 계획이다."
    document = read_text("\n".join((*PROSE["ko"], "관련기사", "토종 씨앗 지키는 마을 할머니들", goes_on, *reversed(PROSE["ko"]))))
    (found,) = structure(document).lists
    assert [document.text[slice(*item.title)] for item in found.items] == ["토종 씨앗 지키는 마을 할머니들"]
