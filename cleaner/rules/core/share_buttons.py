"""What stands in a row of share or follow buttons is one of them, whatever a menu's words and marks say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cleaner.document.addresses import NETWORK_HOSTS
from cleaner.document.document import Document
from cleaner.document.glued_buttons import SHARE_WORDS, glued_buttons
from cleaner.document.patterns import lazy
from cleaner.document.structure import structure
from cleaner.rules.core.example_story import LINES
from cleaner.rules.core.front_lines import front_of
from cleaner.rules.menus import NETWORKS
from cleaner.rules.rule import Found, rule

#: A button has so many words; so many of them stand between two that are known by a network's name.
_LONGEST_BUTTON, _MOST_BETWEEN = 2, 2
#: What menus have as well, and is a channel to follow where it stands beside a network.
_CHANNELS = frozenset("rss podcast podcasts feed snapchat discord twitch".split()) | {"rss feed", "rss-feed", "blue sky"}
_NAMES = NETWORKS - _CHANNELS
_HOSTS = NETWORK_HOSTS | {"fb.com", "linkedin.com", "youtube.com", "weibo.com"}
#: The pages of outlets at networks, but for those that look for staff.
_ACCOUNT = lazy(
    rf"(?:https?:)?//(?:www\.|m\.|web\.)?(?:{'|'.join(map(re.escape, sorted(_HOSTS)))})/(?!.{{0,60}}/(?:jobs|careers|watch)\b)"
)
_LONGEST_NAME = 3
#: A post that a text quotes, and its author's handle, are linked with their addresses.
_ADDRESSES = ("http", "@")


@rule(
    "social.between-networks",
    kind="social",
    certain=True,
    takes=[
        "Gardens\n⟦Facebook\nRSS\nInstagram⟧\nKitchen",
        '<ul><li><a href="/1">⟦Facebook</a></li><li><a href="/2">Print</a></li><li><a href="/3">WhatsApp⟧</a></li></ul>',
        "Gardens\nYouTube\n⟦Podcasts⟧\nKitchen",
    ],
    leaves=[
        "Gardens\nRSS\nKitchen",
        "Facebook\nThe council met on Tuesday\nInstagram",
        '<form><label>Facebook</label><input placeholder="Email"><label>Instagram</label></form>',
    ],
)
def between_networks(document: Document) -> Iterator[Found]:
    """A word or two between the names of networks, or a channel's name beside one of them."""
    folded, words, asked = document.folded_texts, document.words, document.in_question
    names = [block for block, text in enumerate(folded) if text in _NAMES]
    near = {near for block in names for near in (block - 1, block + 1) if 0 <= near < len(folded)}
    rows = {block for block in near if folded[block] in _CHANNELS}
    for first, last in pairwise(names):
        if last - first <= _MOST_BETWEEN + 1 and max(words[first : last + 1]) <= _LONGEST_BUTTON:
            rows.update(range(first, last + 1))
    if rows:
        rows.difference_update(*(range(form.first, form.last) for form in structure(document).forms))
    for block in sorted(rows):
        if not (asked and asked[block]):
            yield document.start[block], document.end[block], "among the names of networks"


@rule(
    "social.account-link",
    kind="social",
    certain=True,
    takes=[
        '<nav><a href="https://www.instagram.com/lantern/">⟦insta_grey⟧</a></nav>',
        '<div><a href="https://t.me/lantern">⟦Fener⟧</a></div>',
    ],
    leaves=[
        '<p>The clerk wrote of it <a href="https://x.com/clerk/status/1">on Monday</a>, and nobody in the town believed her.</p>',
        '<nav><a href="https://www.linkedin.com/company/lantern/jobs">Work here</a></nav>',
        '<nav><a href="https://example.org/facebook">The faces</a></nav>',
    ],
)
def account_link(document: Document) -> Iterator[Found]:
    """A line of a few words outside the text that is a link to somebody's page at a network (HTML)."""
    asked = document.in_question
    for start, end, href in document.links:
        if _ACCOUNT.match(href) is not None:
            block = document.block_at(start)
            is_whole = (document.start[block], document.end[block]) == (start, end)
            is_address = document.text.startswith(_ADDRESSES, start)
            if is_whole and not is_address and document.words[block] <= _LONGEST_NAME and not (asked and asked[block]):
                yield start, end, "leads to a page at a network"


@rule(
    "social.button-in-front",
    kind="social",
    certain=True,
    takes=[LINES.format("By Jane Doe\n⟦Deel⟧\n3 May 2024\n", ""), LINES.format("By Jane Doe\n3 May 2024\n⟦Merken⟧\n", "")],
    leaves=[LINES.format("", "\nSave\n"), LINES.format("By Jane Doe\nShare of the harbour sold\n3 May 2024\n", "")],
)
def button_in_front(document: Document) -> Iterator[Found]:
    """One word between headline and text that shares the text or keeps it for later."""
    for block in front_of(document, in_html=True):
        if document.words[block] == 1 and document.folded_texts[block] in SHARE_WORDS:
            yield document.start[block], document.end[block], "a button between headline and text"


@rule(
    "social.glued-to-date",
    kind="social",
    certain=True,
    takes=[LINES.format("By Jane Doe\n3 May 2024⟦ShareSave⟧\n", ""), LINES.format("Stand: 3. Mai 2024, 18:50 Uhr⟦Teilen⟧\n", "")],
    leaves=[LINES.format("By Jane Doe\n3 May 2024 Share\n", ""), LINES.format("By Jane DoeShare\n3 May 2024\n", "")],
)
def glued_to_date(document: Document) -> Iterator[Found]:
    """The words of buttons behind the date between headline and text, where an extractor put no space between the two."""
    for block in front_of(document, in_html=True):
        begin, end = document.start[block] + glued_buttons(document, block), document.end[block]
        if begin < end:
            yield begin, end, "buttons glued to a date"
