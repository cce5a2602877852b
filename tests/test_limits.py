"""By which limits a page is settled: its type, how clean a text is already, and whether it is nothing but a list of stories."""

from pathlib import Path

import pytest

from cleaner.document.document import Document
from cleaner.models import FurnitureKind, PageType
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.basis import Basis
from cleaner.rules.rule import Claim
from cleaner.scoring.model import margin
from cleaner.scoring.score import Scores
from cleaner.settling.limits import Limits, asked_of_body, in_question, limits_for, undecided
from cleaner.training.profiles import limits_moved

ASKED = 0.4
LIKELY_BODY, NO_BODY = margin(0.6), margin(0.01)
STORY = "Ferry fares rise again before the summer"
MENU = "Sport and sea"


def story_list(document: Document, blocks: range) -> list[Claim]:
    """The claims of the rule that finds lists of stories on these lines."""
    spans = ((document.start[block], document.end[block]) for block in blocks)
    its = FurnitureKind.SIDE_FEED, "side_feed.story-list", "", False, False, None, Basis.LISTS
    return [Claim(start, end, *its) for start, end in spans]


def limits_of(lines: list[str], margins: list[int], listed: range) -> Limits:
    """The limits of a page of text with a list of stories on it."""
    document = read_text("\n".join(lines))
    assert len(document) == len(lines)
    furniture = [
        Claim(document.start[block], document.end[block], FurnitureKind.NAVIGATION, "navigation.menu", "", False, False, None)
        for block, line in enumerate(lines)
        if line == MENU
    ]
    claims = [*furniture, *story_list(document, listed)]
    return limits_for(document, claims, margins, ASKED, "balanced", Scores(margins))


@pytest.mark.parametrize(("listed", "is_list"), [(range(3, 33), True), (range(3, 20), False), (range(0), False)])
def test_lists_are_kept_where_most_of_the_body_is_listed(listed: range, is_list: bool) -> None:
    limits = limits_of([MENU] * 3 + [STORY] * 30, [NO_BODY] * 3 + [LIKELY_BODY] * 30, listed)
    assert (limits.structural <= LIKELY_BODY) == is_list


def test_a_few_titles_alone_are_no_page() -> None:
    limits = limits_of([MENU] + [STORY] * 4, [NO_BODY] + [LIKELY_BODY] * 4, range(1, 5))
    assert limits.structural > LIKELY_BODY


@pytest.mark.parametrize(("count", "is_clean"), [(300, True), (500, False)])
def test_nobody_cleaned_a_page_of_hundreds_of_lines_that_are_mostly_no_body(count: int, is_clean: bool) -> None:
    limits = limits_of([STORY] * count, [LIKELY_BODY] * (count // 4) + [NO_BODY] * (count - count // 4), range(0))
    assert (limits.body < margin(ASKED / 2)) == is_clean


PROSE = "The mayor of the old town said on Tuesday that the bridge stays shut until the spring, and nobody asked her why"


def test_what_was_learned_of_single_lines_cuts_no_text_that_the_score_is_sure_of() -> None:
    is_raw = raw([MENU] * 30 + [STORY] * 30, [NO_BODY] * 30 + [LIKELY_BODY] * 30)
    assert is_raw.learned == margin(0.9) < is_raw.likely
    document = read_html(f"<p>{PROSE}</p><a href='/a'>{MENU}</a>")
    of_html = limits_for(document, [], [LIKELY_BODY] * len(document), ASKED, "balanced", Scores([]))
    assert of_html.learned == of_html.likely


def of_type(page_type: PageType | None, confidence: float = 0.9) -> Scores:
    return Scores([], page_type=page_type, confidence=confidence)


def raw(lines: list[str], margins: list[int]) -> Limits:
    """The limits of a raw text: rules found a menu in a tenth of its lines."""
    menus = len(lines) // 9 + 1
    return limits_of([MENU] * menus + lines, [NO_BODY] * menus + margins, range(0))


def test_pages_of_many_small_texts_are_asked_for_less() -> None:
    document = read_html("".join(f"<p>{STORY} {number}</p>" for number in range(20)), None)
    margins = [LIKELY_BODY] * 10 + [NO_BODY] * 10
    asked = {type: asked_of_body(document, margins, "balanced", of_type(type)) for type in (None, *PageType)}
    assert asked[PageType.COLLECTION] == asked[PageType.LISTING] == asked[PageType.DOCUMENTATION] < asked[PageType.SERVICE]
    assert asked[PageType.SERVICE] < asked[None] == asked[PageType.ARTICLE] == asked[PageType.FORUM]


@pytest.mark.parametrize(("body", "asked"), [(16, True), (4, False)])
def test_a_text_that_is_mostly_body_may_keep_unlikely_lines(body: int, asked: bool) -> None:
    document = read_text("\n".join([STORY] * 20))
    margins = [LIKELY_BODY] * body + [margin(ASKED / 4)] * (20 - body)
    assert in_question(document, margins, ASKED) == [True] * body + [asked] * (20 - body)


@pytest.mark.parametrize(
    ("scores", "asks"),
    [
        (of_type(None), True),
        (of_type(PageType.ARTICLE), True),
        (of_type(PageType.FORUM, 0.3), True),
        (of_type(PageType.FORUM), False),
    ],
    ids=["no type", "article", "maybe a forum", "surely a forum"],
)
def test_pages_that_are_surely_no_article_lose_nothing_to_likely_claims(scores: Scores, asks: bool) -> None:
    document = read_html("".join(f"<p><a href=/{number}>{STORY}</a></p>" for number in range(20)), None)
    margins = [LIKELY_BODY] * 20
    document.in_question = in_question(document, margins, ASKED)
    assert undecided(document, margins, "balanced", scores) == [asks] * 20
    limits = limits_for(document, [], margins, ASKED, "balanced", scores)
    assert (limits.likely > limits.body) == asks
    assert (limits.structural > limits.body) == (scores.page_type in (None, PageType.ARTICLE))


@pytest.mark.parametrize(("body", "share"), [(95, 0.22), (85, 0.55), (60, 1.0)])
def test_the_more_of_a_raw_text_is_body_the_less_is_asked_of_the_rest(body: int, share: float) -> None:
    lines = [STORY] * 100
    found = raw(lines, [LIKELY_BODY] * (body + 5) + [NO_BODY] * (95 - body))
    assert found.body == margin(ASKED * share)


@pytest.mark.parametrize(("prose", "share"), [(95, 0.22), (60, 1.0)])
def test_of_a_text_that_is_nearly_all_prose_little_is_asked(prose: int, share: float) -> None:
    found = raw([PROSE] * prose + [STORY] * (100 - prose), [LIKELY_BODY] * (prose // 2) + [NO_BODY] * (100 - prose // 2))
    assert found.body == margin(ASKED * share)


@pytest.mark.parametrize("kind", ["html", "text"])
def test_each_limit_of_recall_is_below_that_of_balanced_and_this_below_precisions(kind: str) -> None:
    menu = "".join(f'<p><a href="/{n}">{MENU}</a></p>' for n in range(9))
    document = read_html(menu + f"<p>{PROSE}</p>" * 9) if kind == "html" else read_text("\n".join([MENU] * 9 + [PROSE] * 9))
    margins = [NO_BODY] * 9 + [LIKELY_BODY] * 9
    furniture = [
        Claim(document.start[block], document.end[block], FurnitureKind.NAVIGATION, "navigation.menu", "", False, False, None)
        for block in range(9)
    ]
    scores = of_type(PageType.ARTICLE)
    recall, balanced, precision = (
        limits_for(document, furniture, margins, asked_of_body(document, margins, profile, scores), profile, scores)
        for profile in ("recall", "balanced", "precision")
    )
    for name in ("body", "likely", "structural"):
        assert getattr(recall, name) < getattr(balanced, name) < getattr(precision, name)


@pytest.mark.parametrize(("kind", "is_clean"), [(FurnitureKind.LEGAL, True), (FurnitureKind.NEWSLETTER_PROMPT, False)])
def test_a_copyright_alone_stands_below_cleaned_texts_and_no_other_furniture_does(kind: FurnitureKind, is_clean: bool) -> None:
    document = read_text("\n".join([PROSE[:60]] * 12 + [MENU]))
    margins = [LIKELY_BODY] * 12 + [NO_BODY]
    gone = Claim(document.start[12], document.end[12], kind, "mine.line", "", False, False, None)
    limits = limits_for(document, [gone], margins, ASKED, "balanced", of_type(PageType.ARTICLE))
    assert (limits.structural < margin(0.5)) == is_clean


def test_undecided_are_those_in_question_of_which_the_score_is_not_sure() -> None:
    document = read_html("<p><a href=/1>One</a></p><p>Two</p><p>Three</p><p>Four</p>", None)
    document.in_question = [True, True, False, False]
    margins = [margin(0.5), margin(0.999), margin(0.5), margin(0.999)]
    assert undecided(document, margins, "balanced", of_type(None)) == [True, False, False, False]


def test_the_limits_of_all_profiles_are_those_that_the_docs_say() -> None:
    assert limits_moved() in (Path(__file__).parents[1] / "docs" / "pages" / "profiles.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("page_type", "wins"), [(PageType.ARTICLE, True), (PageType.PRODUCT, True), (PageType.DOCUMENTATION, False)]
)
def test_a_menu_by_the_names_of_its_elements_is_one_on_all_pages_but_what_explains(page_type: PageType, wins: bool) -> None:
    document = read_html(f"<p>{STORY}</p>")
    limits = limits_for(document, [], [LIKELY_BODY], ASKED, "balanced", Scores([LIKELY_BODY], page_type, 0.9))
    is_article = page_type is PageType.ARTICLE
    menu, prompt = FurnitureKind.NAVIGATION, FurnitureKind.NEWSLETTER_PROMPT
    assert (limits.outdone_below("marker.navigation", menu, Basis.MARKUP) > LIKELY_BODY) == wins
    assert (limits.outdone_below("marker.newsletter", prompt, Basis.MARKUP) > LIKELY_BODY) == is_article
    assert (limits.outdone_below("navigation.word-en", menu, Basis.WORDS) > LIKELY_BODY) == is_article
