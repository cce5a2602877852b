"""The public nouns: what goes in as options and what comes out as a clean page. All frozen, all closed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, NoReturn, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from cleaner.errors import ArgumentError

SCHEMA_VERSION = "1"


class _Name(StrEnum):
    """A name out of a fixed set, which stands for itself in sets and dicts: `Enum` would hash it anew on each look-up."""

    __hash__ = str.__hash__


class ContentKind(_Name):
    """What a kept span is. The order is the rank between claims that are equal otherwise. `BODY_KINDS` make up the text."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE = "table"
    CAPTION = "caption"


class FurnitureKind(_Name):
    """What a removed span is; docs/pages/output.md says what each means. The order is the rank between claims that are equal
    otherwise."""

    MEMBERSHIP_APPEAL = "membership_appeal"
    PAYWALL = "paywall"
    NEWSLETTER_PROMPT = "newsletter_prompt"
    SUBSCRIBE_FORM = "subscribe_form"
    PAYMENT_BADGE = "payment_badge"
    SIDE_FEED = "side_feed"
    RELATED = "related"
    NAVIGATION = "navigation"
    SOCIAL = "social"
    COMMENTS = "comments"
    ADVERT = "advert"
    APP_PROMO = "app_promo"
    NOTICE = "notice"
    AUTHOR_BIO = "author_bio"
    LEGAL = "legal"
    OTHER = "other"


class PageType(_Name):
    """What sort of page it is, as the wcxb corpus names them."""

    ARTICLE = "article"
    FORUM = "forum"
    PRODUCT = "product"
    COLLECTION = "collection"
    LISTING = "listing"
    DOCUMENTATION = "documentation"
    SERVICE = "service"
    OTHER = "other"


#: The kinds of what is kept.
CONTENT_KINDS = frozenset(ContentKind)
#: The kinds that make up `article.text`.
BODY_KINDS = frozenset({ContentKind.HEADING, ContentKind.PARAGRAPH, ContentKind.LIST_ITEM, ContentKind.QUOTE, ContentKind.TABLE})

#: The kinds of furniture that hold stories: feed items are made of them.
STORY_KINDS = frozenset({FurnitureKind.SIDE_FEED, FurnitureKind.RELATED})


#: Held by the thread that builds what checks and writes a model.
_BUILDING = RLock()


class _Noun(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def model_rebuild(cls, **how: Any) -> bool | None:
        """Pydantic asks for it when a model is first checked or written, which takes 3 MB: one thread at a time."""
        with _BUILDING:
            return super().model_rebuild(**how)


_T = TypeVar("_T", bound=_Noun)
#: Where pydantic keeps what a model is made of.
_LAYOUT = ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")


def made(model: type[_T], values: Iterable[dict[str, Any]]) -> tuple[_T, ...]:
    """Models of values that are known to be right, each with every field in the model's order.

    Pages have spans by the hundred: to check what this package itself has just built, as `model_validate` would, takes
    three times as long, and `model_construct` six times. A pydantic that lays models out otherwise is asked to validate.
    """
    if tuple(model.__slots__) != _LAYOUT:
        return tuple(map(model.model_validate, values))
    fields = set(model.model_fields)  # one for all: nothing writes to it, since the models are frozen
    new, put = model.__new__, object.__setattr__
    out: list[_T] = []
    for value in values:
        one = new(model)
        put(one, "__dict__", value)
        put(one, "__pydantic_fields_set__", fields)
        put(one, "__pydantic_extra__", None)
        put(one, "__pydantic_private__", None)
        out.append(one)
    return tuple(out)


class Options(_Noun):
    """How a `Cleaner` works. A wrong or unknown option raises `ArgumentError`, which names it; packs are read by `Cleaner`."""

    packs: Annotated[tuple[str | Path, ...], Field(description="a tuple of names and paths of packs")] = ("core",)
    disable: Annotated[tuple[str, ...], Field(description="a tuple of rule ids")] = ()
    profile: Annotated[
        Literal["balanced", "precision", "recall"], Field(description='"balanced", "precision" or "recall"')
    ] = "balanced"
    second_opinion: Annotated[Literal["never", "auto", "always"], Field(description='"never", "auto" or "always"')] = "never"
    max_bytes: Annotated[int, Field(description="a whole number of UTF-8 bytes, at least 1", strict=True, ge=1)] = 20_000_000

    if TYPE_CHECKING:  # lists are taken too, and come out as tuples

        def __init__(
            self,
            *,
            packs: Sequence[str | Path] = ("core",),
            disable: Sequence[str] = (),
            profile: Literal["balanced", "precision", "recall"] = "balanced",
            second_opinion: Literal["never", "auto", "always"] = "never",
            max_bytes: int = 20_000_000,
        ) -> None: ...

    else:

        def __init__(self, **values: Any) -> None:
            try:
                super().__init__(**values)
            except ValidationError as error:
                raise ArgumentError(_wrong_option(str(error.errors()[0]["loc"][0]), values)) from error


def _wrong_option(name: str, values: dict[str, Any]) -> str:
    """What is wrong with an option, and what it should be."""
    fields = Options.model_fields
    if name not in fields:
        return f"unknown option {name!r}; known are {', '.join(fields)}"
    return f"{name} must be {fields[name].description}, not {values[name]!r:.80}"


class Link(NamedTuple):
    """A link inside a block: `start` and `end` index `page.text`; `url` is absolute where the page's own url is known."""

    start: int
    end: int
    url: str


class ArticleBlock(_Noun):
    """A kept span. `text` is the slice of `page.text`; `score` is P(body), three decimals; `level` is a heading's.

    `number` is that of the list item which begins with the block; None where the block goes on with an item. `rule` gave the
    block its kind or kept it, and `why`; both are None where the score alone kept it. `also` names other rules that claimed it.
    """

    kind: ContentKind
    text: str
    start: int
    end: int
    score: float
    hidden: bool = False
    path: str | None = None
    level: int | None = None
    ordered: bool | None = None
    number: int | None = None
    links: tuple[Link, ...] = ()
    continues: bool = False
    rule: str | None = None
    why: str | None = None
    also: tuple[str, ...] = ()


class Removed(_Noun):
    """A span that was taken out: of which kind, by which rule, why; `also` names other rules that claimed it."""

    kind: FurnitureKind
    label: str | None = None
    rule: str
    why: str
    also: tuple[str, ...] = ()
    text: str
    start: int
    end: int
    score: float
    hidden: bool = False
    path: str | None = None


class FeedItem(_Noun):
    """A story that stood beside the article. `time` is as shown, `published` resolved, and naive where neither the page nor
    "2 hours ago" says a zone; `rank` counts from 1; `url` is absolute, None where it could not be made so."""

    kind: Literal["side_feed", "related"]
    feed: str | None = None
    title: str
    url: str | None = None
    time: str | None = None
    published: datetime | None = None
    author: str | None = None
    kicker: str | None = None
    rank: int | None = None
    summary: str | None = None
    start: int
    end: int


_PREFORMATTED = re.compile(r"(?:^|/)pre(?:[.#/]|$)")


def is_preformatted(block: ArticleBlock) -> bool:
    """Whether the line ends of a block are its own: it stands in a <pre>, and is no row of a table."""
    path = block.path
    # A path can have hundreds of steps, so the pattern looks at those only which have the letters.
    return path is not None and block.kind is not ContentKind.TABLE and "pre" in path and _PREFORMATTED.search(path) is not None


def _folded(block: ArticleBlock) -> str:
    """A block's text with line ends folded to spaces, each cell of a row by itself; preformatted text stays as it is."""
    if "\n" not in block.text or is_preformatted(block):
        return block.text
    cells = block.text.split("\t") if block.kind is ContentKind.TABLE else [block.text]
    return "\t".join([" ".join(cell.split()) for cell in cells])


#: What stands behind a word without a space.
_CLOSING = tuple(",.;:)]!?…”’%、。，．：；！？）」』】")


def joint(rest: str) -> str:
    """What stands between a part and the rest that continues it: a space, but before a sign that ends a word or a sentence."""
    return "" if rest.startswith(_CLOSING) else " "


def _joined(parts: Iterable[tuple[str, bool]]) -> str:
    """Parts apart by a blank line; a part that continues the one before follows it."""
    out: list[str] = []
    for text, continues in parts:
        if out:
            out.append(joint(text) if continues else "\n\n")
        out.append(text)
    return "".join(out)


class Article(_Noun):
    """The article: its metadata, and every kept span in `blocks`, body and metadata kinds alike, in page order."""

    title: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    modified: datetime | None = None
    language: str | None = None
    site: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    image: str | None = None
    captions: tuple[str, ...] = ()
    is_accessible_for_free: bool | None = None
    complete: bool | None = None
    complete_why: str | None = None
    blocks: tuple[ArticleBlock, ...] = ()

    @cached_property
    def text(self) -> str:
        """The body: headings, paragraphs, list items, quotes and table rows, blocks apart by a blank line."""
        return _joined((_folded(b), b.continues) for b in self.blocks if b.kind in BODY_KINDS)

    @cached_property
    def markdown(self) -> str:
        """Title, standfirst and body as Markdown (CommonMark); links are kept, nothing is sanitised."""
        from cleaner.assembling.markdown import to_markdown

        return to_markdown(self)


class PackVersions(dict[str, str]):
    """The versions of packs by their names. Nothing can be changed in it, so it has a hash, and a page has one."""

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("a page is frozen, its packs too")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[object, ...]:
        return PackVersions, (dict(self),)


class CleanPage(_Noun):
    """The answer. `text` is what every `start` and `end` index; `packs` maps pack names to versions."""

    schema_version: str = SCHEMA_VERSION
    url: str | None = None
    text: str
    article: Article
    side_feed: tuple[FeedItem, ...] = ()
    related: tuple[FeedItem, ...] = ()
    removed: tuple[Removed, ...] = ()
    page_type: PageType | None = None
    page_type_confidence: float | None = None
    warnings: tuple[str, ...] = ()
    packs: Annotated[Mapping[str, str], AfterValidator(PackVersions)] = Field(default_factory=PackVersions)
