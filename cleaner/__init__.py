"""Takes a news page, as HTML or as extracted text, and gives back the clean article, the stories beside it and every
piece of furniture it took out, each with the rule that took it."""

from cleaner.engine import Cleaner, clean
from cleaner.errors import ArgumentError, CleanerError, PackError, RuleError, TableError
from cleaner.models import (
    Article,
    ArticleBlock,
    CleanPage,
    ContentKind,
    FeedItem,
    FurnitureKind,
    Link,
    Options,
    PageType,
    Removed,
)

__all__ = [
    "ArgumentError",
    "Article",
    "ArticleBlock",
    "CleanPage",
    "Cleaner",
    "CleanerError",
    "ContentKind",
    "FeedItem",
    "FurnitureKind",
    "Link",
    "Options",
    "PackError",
    "PageType",
    "Removed",
    "RuleError",
    "TableError",
    "clean",
]
__version__ = "0.1.0"
