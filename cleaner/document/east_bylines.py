"""Bylines in Chinese, Japanese and Korean: a word for who wrote stands before the names or behind them, the place beside them."""

from __future__ import annotations

from cleaner.document.byline_words import DESKS
from cleaner.document.folding import fold
from cleaner.document.patterns import lazy

#: A letter of Chinese or Japanese.
HAN = r"[\u3041-\u309f\u30a1-\u30fa\u30fc\u3400-\u9fff々]"
#: A surname and a given name, joined or apart.
_NAME = rf"(?:{HAN}{{2,5}}|{HAN}{{1,3}} {HAN}{{1,4}})"
_NAMES = rf"({_NAME}(?:[、,，]{_NAME}){{0,3}}(?: {HAN}{{3,5}})?)"
_REPORTER = "(?:(?:首席|特约|见习|实习|本报|本刊|特派)?(?:记者|記者)|特派員|通讯员|通信員)"
#: What follows the word for a reporter where it names a section, or what reporters have and do.
_NO_NAME = (
    "(?!调查|調查|观察|觀察|手记|手記|节|節|会|會|证|證|协会|協會|站|问|問|招待|发布|發布|述评|探访|探訪|连线|專訪|专访|从|從|在|了解|"
    "获悉|獲悉|报道|報導)"
)
_LABELS = (
    "作者|撰文|撰稿人?|采写|採訪|采访|执笔|執筆|取材|聞き手|構成|图文|圖文|文字?|记者|記者|投稿者|ライター|"
    "(?:取材|撮影|写真|構成|編集)[・･/／]文|文[・･/／](?:取材|撮影|写真|構成)"
)
_NOBODY = "(?!未知|佚名|网络|網路|不详|匿名|本站|转载|图片|視頻|视频|资料)"
_PLACE = (
    rf"(?:[/／]\s?{HAN}{{2,6}}?(?:报道|報導|報道)|[/／]\s?{HAN}{{2,4}}(?=[〕\])】）])|\s?发自\s?{HAN}{{2,8}}|\s?(?:报道|報導))"
)
_ROLE = r"\s?(?:(?:記者|记者|特派員|編集委員|論説委員|支局長)|[(（](?:[^（）()]{1,8}(?:部|支局|総局)|記者|特派員)[)）])"
_LABELLED = lazy(
    rf"[〔\[【(（]?\s?"
    rf"(?:(?:{_LABELS})\s?(?:[:：/／|｜=＝]\s?{_NOBODY}|[・･](?={HAN}{{3}}|{HAN}{{1,3}} ))|"
    rf"(?:{HAN}{{2,5}}[社网報报]\s?[/／]?\s?)?{_REPORTER}\s?{_NO_NAME})"
    rf"{_NAMES}(?:{_ROLE})?{_PLACE}?\s?[〕\])】）]?"
)
#: Behind the place of a dateline, or before a role; what is made by whom stands before the same sign in captions.
_PLACED = lazy(
    rf"(?!\S{{1,6}}[社网網报報]\s?[记記]者)(?:{HAN}{{2,5}}[=＝])?{_NAMES}{_ROLE}|{_NAMES}\s?发自\s?{HAN}{{2,8}}|"
    rf"(?!写真|撮影|提供|画像|資料|図)[\u3400-\u9fff]{{2,3}}[=＝]([\u3400-\u9fff]{{3,5}})"
)
#: What stands beside the word for a reporter as often: "기자 회견" is a press conference.
_KOREAN_NAME = r"(?!관련|담당|오늘|우리|다른|해당|시민|취재|사진|인기|전체|이달|회견|간담회|수첩|협회|소개|정보|클럽)[가-힣]{2,4}"
_KOREAN = lazy(
    r"(?:\([^()]{1,20}=[^()]{1,20}\)\s?|\[[^\[\]]{1,20}=[^\[\]]{1,20}\]\s?|[가-힣]{2,6}=)?(?:글(?:[·・/]사진)?[ =:]\s?)?"
    rf"(?:기자 ({_KOREAN_NAME})|({_KOREAN_NAME}(?:[·・,]\s?{_KOREAN_NAME}){{0,3}})(?: [가-힣]{{1,6}}부)?\s?"
    r"(?:(?:선임|전문|객원|수습|인턴)?기자|특파원|통신원|논설위원|편집위원|앵커))(?:\s\S{1,40}@\S{3,40})?"
)
#: Without one of these a line is none: looked for first.
_SIGN = lazy(
    "[记記]者|员|員|作者|文|撰|[执執]|取材|聞き手|構成|采|採|投稿者|ライター|[=＝]|[部局][)）]|发自|기자|특파원|통신원|위원|앵커"
)
_APART = lazy(r"[、,，/·・]\s?|(?<=\w\w\w) (?=\w\w\w)")
#: Longer lines are sentences.
MAX_LENGTH = 60


def east_names(text: str) -> list[str]:
    """The names in a line that is a byline in Chinese, Japanese or Korean and nothing else; none of any other line."""
    if text.isascii() or not 4 <= len(text) <= MAX_LENGTH or _SIGN.search(text) is None:
        return []
    folded = fold(text)
    found = _KOREAN.fullmatch(folded) or _LABELLED.fullmatch(folded) or _PLACED.fullmatch(folded)
    return [] if found is None else [name for name in _APART.split(found[found.lastindex or 0]) if name not in DESKS]
