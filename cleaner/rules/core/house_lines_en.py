"""More English lines of a house, told by the shape of the whole line: trial prices, newsletters by name, games, first places."""

from __future__ import annotations

from cleaner.document.patterns import lazy
from cleaner.models import FurnitureKind
from cleaner.rules.rule import line_rule

_SUM = r"(?:(?:just |only )?(?:US|CA|A|C)?[$£€]\d[\d.,]*|(?:just |only )?\d{1,2} ?(?:¢|cents\b))"
_TIME = r"(?:(?:your first |the first )?(?:\d{1,2}|one|two|three|four|six)? ?(?:days?|weeks?|wks?|months?|mos?|years?|yrs?)\b)"
_TRIAL = lazy(
    # "TRY 1 MONTH FOR $1", "Try 1 week for $1 then $12 every 4 weeks.", "Get one year for $29"
    rf"(?i:\W{{0,3}}(?:try|get|start|enjoy) {_TIME}(?: free| of [^.!?]{{3,30}})? for {_SUM}.{{0,60}})|"
    # "SPECIAL OFFER: SUBSCRIBE FOR $1/WEEK", "Subscribe: $1/mo", "Subscribe today for 99 cents a month"
    rf"(?i:(?:special offer|limited[- ]time offer|offer|sale)?\W{{0,3}}subscribe(?: now| today)?(?: for|:) {_SUM} "
    rf"?(?:/|a |per |for )? ?{_TIME}.{{0,40}})|"
    # "Only 25¢ for 3 months."
    rf"(?i:(?:unlimited (?:digital )?access\W{{1,3}})?(?:just|only) {_SUM} (?:for|a|per) {_TIME}\W{{0,2}}(?:cancel "
    rf"anytime\W{{0,2}})?)"
)


@line_rule(
    "paywall.trial-price-en",
    kind="paywall",
    certain=True,
    lang="en",
    not_in=("td", "th", "li"),
    holding=("try ", "get ", "start ", "enjoy ", "subscribe", "only ", "just "),
    takes=[
        "TRY 1 MONTH FOR $1",
        "Try 1 week for $1 then $12 every 4 weeks.",
        "Get one year for $29",
        "SPECIAL OFFER: SUBSCRIBE FOR $1/WEEK",
        "Subscribe today for 99 cents a month",
        "Only 25¢ for 3 months.",
    ],
    leaves=["Try it for a month for free, she says.", "Only $5 a month was what the farm could pay."],
)
def trial_price(text: str) -> str | tuple[str, FurnitureKind] | None:
    """A line that offers a subscription at a price for a first while."""
    if _TRIAL.fullmatch(text) is None or _SAID.search(text) is not None:
        return None
    if text.lower().startswith(("subscribe", "special", "offer", "limited", "sale")):
        return "a price for a first while", FurnitureKind.MEMBERSHIP_APPEAL
    return "a price for a first while"


_SAID = lazy(r"[\"“”]|\b(?:said|says|told|was|were|she|he|they|could)\b")
_NAMED = lazy(
    r"(?:The |Our )?(?:(?!The |Our )[A-Z0-9][\w’'&.+-]{0,18} ){1,4}(?:[Nn]ewsletters?|[Nn]ewsletter [Ss]ign-?[Uu]p|[Ee]mail "
    r"[Nn]ewsletter)|"
    r"(?:[A-Z0-9&’'.]{2,14} ){1,5}NEWSLETTERS?|"
    r"(?:Learn more about|Explore|Browse|See all|View all|All) [^.!?]{2,30}[’']s? newsletters"
)
#: Behind an article only a name stands there, whatever its letters.
_THE = lazy(
    r"(?i:\W{0,3}the (?!(?:a|an|of|his|her|their|this|that|how|why|what|when|in|on|my|one|birth|death|no)\b)"
    r"(?:(?!(?:a|an|of|his|her|their|this|that)\b)[\w'’&.-]{2,20} ){1,4}newsletter\W{0,3})"
)
_OF_NEWSLETTERS = lazy(r"\b(?:A|What|Why|How|When|Who|New|First|Best|Top|Writing|Starting|Your|My|Their|His|Her)\b")


@line_rule(
    "newsletter.named-alone-en",
    kind="newsletter_prompt",
    lang="en",
    not_in=("td", "th", "h1", "li"),
    holding=("newsletter",),
    takes=[
        *("The Sunrise Dispatch newsletter", "The First Harrow Newsletter", "The harrow quay newsletter"),
        *("TIDEWATER TODAY NEWSLETTER", "Learn more about Tidewater’s newsletters"),
    ],
    leaves=[
        *("How to write a newsletter", "Why Newsletter", "The newsletter", "What a Good Newsletter", "Her Harbour Newsletter"),
        *("The birth of a newsletter", "The mayor said no newsletter", "the how of a newsletter"),
    ],
)
def newsletter_alone(text: str) -> str | None:
    """A newsletter's name and nothing else."""
    is_name = _NAMED.fullmatch(text) is not None and _OF_NEWSLETTERS.search(text) is None
    if not is_name and (_THE.fullmatch(text) is None or _SAID.search(text) is not None):
        return None
    return "the name of a newsletter alone"


_GAMES = lazy(
    r"\W{0,3}(?:[A-Z][^.!?]{2,30}[?!] )?(?:Play|Try|Solve|Take) (?:the |our |today[’']s |this week[’']s )[^.!?]{0,60}?\b"
    r"(?:[Cc]rosswords?|[Pp]uzzles?|[Ss]udoku|[Qq]uiz|[Ww]ord ?[Ss]earch|[Tt]rivia|[Mm]ini)\b[^.!?]{0,40}[.!]?|"
    r"(?:[A-Z][\w’'&.-]{1,18} ){0,4}(?:[Qq]uiz|QUIZ): [^.!]{8,110}\?"
)


@line_rule(
    "other.game-line-en",
    kind="other",
    certain=True,
    lang="en",
    not_in=("td", "th", "h1"),
    holding=("crossword", "puzzle", "sudoku", "quiz", "search", "trivia", "mini"),
    takes=["Need a break? Play the Tidewater Daily Crossword Puzzle.", "Tide Science quiz: How much do you know about the sea?"],
    leaves=["Play the puzzle, she told him, and you will sleep.", "The quiz: nobody knew the answer."],
)
def game_line(text: str) -> str | None:
    """A line that asks to play the house's crossword or quiz."""
    return "asks to play a game of the house" if _GAMES.fullmatch(text) and _SAID.search(text) is None else None


_FIRST = lazy(
    r"\W{0,3}(?:This|The) (?:article|story|post|piece|column|essay|report|review|interview|recipe) (?:was )?(?:also "
    r")?(?:originally|first)"
    r" (?:appeared|published|ran|aired|posted) (?:on|in|by|at) (?:the |The )?[A-Z][^:?!]{1,70}"
    r"(?:: .{5,110}|[,.] (?:and (?:has been|is|was) (?:re)?(?:published|printed|posted)|It (?:is|has been|was) re|Read "
    r"the original|"
    r"Sign up|Learn more|Republished|Copyright).{0,90}|\.?)"
)
_YEARS = lazy(r"\b(?:1[89]|20)\d\d\b(?!.{0,30}(?:permission|rights|edition|issue))")


@line_rule(
    "legal.first-appeared-en",
    kind="legal",
    certain=True,
    lang="en",
    not_in=("td", "th", "h1"),
    holding=("originally", "first "),
    takes=[
        "This article originally appeared on Tidewater Star: Ice storm knocks out power",
        "This story was originally published by The Tide and is republished with permission.",
        "This post first appeared in Harbour Notes.",
    ],
    leaves=[
        "The story first appeared in the Bible, scholars think.",
        "This story was first told in 1911, in the Harbour Post.",
        "The article first appeared in The Harbour Post in 1911, and nobody read it.",
        "This story was originally published November 30, 2026 at 6:00 AM.",
    ],
)
def first_appeared(text: str) -> str | None:
    """A line that says where the article was first."""
    if _FIRST.fullmatch(text) is None or _YEARS.search(text) or _BY_OTHERS.search(text):
        return None
    return "says where the article was first"


_BY_OTHERS = lazy(r"[\"“”]|\b(?:said|says|told|scholars|nobody|he|she|they|think|when|where|who|after|before)\b")


_EVENT = lazy(
    r"\W{0,3}(?:Join us|Join [\d,]+\+? [a-z]+|Meet us|Exhibit at|Attend|Don[’']t miss)\b[^?]{5,110}"
    r"\b(?:[Rr]egister|[Ss]ave (?:up to )?(?:\$|\d)|[Bb]ook your|[Gg]et (?:your )?tickets|[Tt]ickets (?:are )?on sale|"
    r"[Rr]eserve your|RSVP)\b"
    r"[^?]{0,70}"
)
_AFFILIATE = lazy(
    r".{0,110}\b(?:affiliate )?commissions?\b[^.!?]{0,40}[.!] (?:Here[’']s how it works|Learn more(?: here)?|Read "
    r"more(?: here)?|See [^.!?]{3,40})\W{0,2}"
)


@line_rule(
    "advert.event-or-commission-en",
    kind="advert",
    certain=True,
    lang="en",
    not_in=("td", "th", "h1"),
    holding=("join ", "meet us", "exhibit", "attend", "miss ", "commission"),
    takes=[
        "Join us in Boston on Oct. 27 for Quay Summit. Save up to $400 before Friday.",
        "Exhibit at our next summit. Book your table today.",
        "When you purchase through links on our site, we may earn an affiliate commission. Here’s how it works.",
    ],
    leaves=[
        "Join us for the walk, the guide told them, and book your own boat.",
        "The broker earned a commission. He spent it on boats.",
        "Attend the hearing and register your dissent, the flyer said.",
    ],
)
def event_or_commission(text: str) -> str | None:
    """A line that asks to come to an event of the house, or says that it earns by its links."""
    if _SAID.search(text) is not None:
        return None
    if _EVENT.fullmatch(text) is not None:
        return "asks to come to an event"
    return "says that the house earns by its links" if _AFFILIATE.fullmatch(text) and _OURS.search(text) else None


_OURS = lazy(r"\b(?:we|our|us|[Yy]ou|links?)\b")
