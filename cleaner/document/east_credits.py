"""How captions end in Chinese, Japanese and Korean: who took the picture, behind a full stop, a sign or in brackets."""

from __future__ import annotations

from cleaner.document.east_bylines import HAN
from cleaner.document.patterns import lazy

_TOOK = "(?:攝影|摄影|翻攝|翻摄|攝|摄|供图|供圖|提供|图|圖)"
_ARCHIVE = "(?:資料照片?|资料照片?|資料圖片|资料图片|示意圖|示意图|示意照|翻攝畫面|网络图片|網路圖片|取自網路)"
#: "記者陳怡君攝", "（李志强摄）", "（資料照）", "。本报记者 林晓雨 图".
_CHINESE = (
    rf"(?:(?:记者|記者|通讯员|通訊員|特派員)\s?{HAN}{{2,4}}\s?[/／]?\s?{_TOOK}[）)〕]?|"
    rf"[（(](?:[^（）()。，,]{{1,12}}(?:攝|摄|攝影|摄影|翻攝|翻摄|供图|供圖|提供|供稿)|[^（）()。]{{0,8}}{_ARCHIVE}"
    r"|(?:圖|图)(?:片)?(?:来源|來源|源)?[:：/／取][^（）()。]{2,20})[）)]|"
    r"[。”」]\s?[^。，,]{2,14}(?:摄|攝|图|圖|供图|供圖))$"
)
#: "…=有明海、三浦健撮影", "（撮影・佐野）"; a caption opens with the words for a picture and a figure.
_JAPANESE = r"[=＝][^=＝。]{1,40}(?:撮影|提供|写す|から)$|[（(](?:撮影|写真|提供|画像)[・:：=＝/／][^（）()]{1,24}[）)]$"
#: "…다. /박은정 기자", "[사진=항구신문]", "▲ … ⓒ 손미래".
_KOREAN = (
    r"/\s?[가-힣]{2,4}\s?(?:(?:선임|객원|인턴|영상|사진)?기자|제공)$|"
    r"[\[(](?:사진|그래픽|자료)\s?(?:=|제공=|출처=|제공[:=]?|:)\s?[^\[\]()]{1,24}[\])]$|"
    r"다\. [가-힣]{2,4} ?(?:선임|객원|인턴|사진)?기자$"
)
_TAIL = lazy(f"{_CHINESE}|{_JAPANESE}|{_KOREAN}")
_OPENS = lazy(r"(?:写真・図版|[圖图][為为/／]|[▲△]\s?[^▲△]{4,110}(?:ⓒ|©|제공|사진|기자|연합|뉴시스))")
#: What one of these must end with.
_LAST = frozenset("攝摄影图圖供稿）)〕す提공자ら]照")
#: A caption is no paragraph: it has so many characters at most, and the tail is looked for among the last of them.
LONGEST, _TAIL_LENGTH = 150, 64
#: Behind a longer Korean sentence the reporter's name ends the article.
_LONGEST_SIGNED = 70


def east_credit(folded: str) -> str | None:
    """What makes a folded line a caption in Chinese, Japanese or Korean, None where nothing does."""
    if len(folded) > LONGEST or folded.isascii():
        return None
    if folded[0] in "写圖图▲△" and (opened := _OPENS.match(folded)) is not None:
        return f"begins like a caption ({opened[0][:4]!r})"
    if folded[-1] not in _LAST:
        return None
    tail = folded[-_TAIL_LENGTH:]
    found = _TAIL.search(tail)
    if found is not None and found[0][0] == "다" and len(folded) > _LONGEST_SIGNED:
        return None
    return None if found is None else f"ends with who took the picture ({found[0]!r})"
