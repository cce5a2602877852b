"""English lines that point to other stories of the house, told by the shape of the whole line."""

from __future__ import annotations

from cleaner.document.patterns import lazy
from cleaner.rules.rule import line_rule

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_THINGS = r"(?:news|stories|headlines|coverage|updates|sports|articles|content|videos)"
_POINTER = lazy(
    # "ALSO SEE | Why freezing rain is hard to forecast", ">> PREVIOUS: Thousands without power"
    r"\W{0,4}(?:RELATED(?: (?:STORY|STORIES|COVERAGE|VIDEO|ARTICLE))?|ALSO SEE|SEE ALSO|ALSO READ|READ ALSO|READ MORE|"
    r"READ NEXT|SEE MORE|"
    r"PREVIOUS(?:LY)?(?: (?:COVERAGE|STORY|REPORT))?|WATCH(?: (?:BELOW|NOW|LIVE|MORE|ABOVE|VIDEO))?|LISTEN(?: (?:BELOW|"
    r"NOW|HERE))?|DIG DEEPER|"
    r"GO DEEPER|ICYMI|IN CASE YOU MISSED IT|FROM THE ARCHIVES?|EARLIER(?: COVERAGE| STORY)?|NEXT(?: UP)?|TRENDING|MORE "
    r"COVERAGE)"
    r" ?[:|>»–—] ?[A-Z‘'“\"0-9].{8,120}(?<![.,;])|"
    # "Check out: The best time to sail", "On TidePost.com: Ferry fares fall"
    r"\W{0,4}(?:Check [Oo]ut|On [A-Z][\w-]{2,40}\.(?:com|org|net)): [A-Z‘'“\"0-9].{8,120}(?<![.,;])|"
    # "MORE HARBOUR NEWS:", "MORE TOP STORIES"
    r"\W{0,3}MORE (?:[A-Z][A-Z'’.-]{1,15} ){0,4}(?:NEWS|STORIES|HEADLINES|COVERAGE)\W{0,2}|"
    # "From the March 2019 issue: The detective who was a dentist"
    rf"\W{{0,3}}From the (?:{_MONTH}(?:/{_MONTH})?(?: \d{{4}})?|\d{{4}}) (?:issue|archives?): .{{5,120}}|"
    r"\W{0,3}Go deeper(?: with [A-Z].{2,40}|: .{5,100}| \(.{3,14}\)| here)|"
    # "LIKE WHAT YOU'RE READING? CLICK HERE FOR MORE SPORTS NEWS"
    rf"(?i:.{{0,50}}\b(?:click|tap) here for (?:more|all|the latest|complete|full) .{{0,40}}\b{_THINGS}(?: (?:on|from|"
    rf"at) \S{{2,40}})?\W{{0,2}})|"
    # "Related stories from Harbour Post", "Recommended from Editorial"
    r"(?:Related (?:stories|articles|content|coverage)|Recommended(?: (?:reading|stories|videos))?|More (?:great "
    r")?(?:stories|reading|news|coverage))"
    r" from (?:the |The )?[A-Z][^.!?:]{2,30}|"
    # "More chicken recipes you'll love"
    r"More (?:[\w-]{3,14} ){0,3}(?:recipes|stories|reads|guides|reviews|ideas|videos|tips|dinners|desserts|articles|books)"
    r" (?:you[’']ll (?:love|like|enjoy)|you (?:might|may) (?:like|love|enjoy)|to (?:try|read|watch|make|explore|love)|"
    r"we love|for you)\W{0,2}|"
    # "Follow Harbour's coverage of the trial at https://…"
    r"\W{0,3}Follow [^.!?]{2,30}[’']s? [^.!?]{0,30}coverage (?:of [^.!?]{3,60} )?(?:at|here|on|and)\b.{0,90}|"
    # "Our Coverage of the Storm", "See All by Jane Doe"
    r"(?:Our|Full|Complete|More of Our|More) [Cc]overage (?:of|on) (?:the )?[A-Z][^.!?]{2,50}|"
    r"(?:See|View|Read) [Aa]ll (?:(?:stories|articles|posts|reviews) )?(?:by|from) [A-Z][\w.’'-]+ [A-Z][^.!?]{1,30}|"
    rf"\W{{0,3}}Read more (?:{_THINGS} )?(?:like this(?: one)?|from (?:the |our )?[A-Z][^.!?]{{2,30}})\W{{0,2}}|"
    # "Don't miss these insights from Harbour Pro", "Stay connected with Harbour News"
    r"Don[’']t miss (?:these|this|our|any of our) (?:\w+ )?(?:insights|stories|articles|reads|exclusives)"
    r" from [A-Z][^.!?]{1,30}|"
    r"(?:Stay|Keep) [Cc]onnected [Ww]ith (?:[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,3})|Interact with (?:the |The )?[A-Z][\w.& "
    r"]{1,25}|"
    # "Read the full investigation here", "Here's a look at our earlier coverage:"
    r"\W{0,4}Read (?:the|our) (?:full |complete |entire )?(?:[\w-]{3,14} ){0,2}(?:investigation|complaint|report|"
    r"indictment|ruling|lawsuit|"
    r"statement|series|transcript|documents?)(?: here| below| in full){1,2}\W{0,3}|"
    r"(?:Here[’']s (?:a look at |more of )?)?[Oo]ur (?:earlier|previous|past|other) (?:coverage|reporting|stories)\W{0,2}|"
    # "Read: The trouble with ordinary murder", "[Read: How an amateur found …]"
    r"\[(?:Read|Listen|Watch|Also read|From [^\]:]{3,30}|Related): [^\]]{8,120}\]"
)
_SAID = lazy(r"\b(?:he|she|said|told)\b")


@line_rule(
    "related.pointer-line-en",
    kind="related",
    certain=True,
    lang="en",
    not_in=("td", "th"),
    holding=(
        *("related", "see", "read", "previous", "watch", "listen", "deeper", "icymi", "missed it", "archive", "earlier", "next"),
        *("don", "connected", "interact", "trending", "more ", "issue", "here for", "recommended", "coverage", "view all"),
        *("check out:", "com:", "org:", "net:"),
    ),
    takes=[
        "ALSO SEE | Why freezing rain is so hard to forecast",
        ">> PREVIOUS: Thousands without power in the harbour",
        "WATCH BELOW: Line crew works in the ice",
        "Check out: The Best Time To Sail Around the Bay",
        "On TidePost.com: Ferry fares plunge in August",
        "MORE HARBOUR NEWS:",
        "From the March 2019 issue: The detective who was a dentist",
        "Go deeper (1 min. read)",
        "LIKE WHAT YOU'RE READING? CLICK HERE FOR MORE SPORTS NEWS",
        "Related stories from Tidewater Star",
        "More chicken recipes you’ll love",
        "Follow Tide’s coverage of the trial at https://tide.example/trial",
        "Our Coverage of the Storm",
        "See All by Ida Moss",
        "[Read: How an amateur found what the police did not]",
        ">>> Read the full investigation here",
        "Here’s a look at our earlier coverage:",
        "Don’t miss these insights from Tide PRO",
    ],
    leaves=[
        "RELATED: the two men were cousins.",
        "More coverage of the trial would have helped, she said.",
        "More recipes you love are in the box.",
        "Watch: it is made of gold.",
        "On paper: nothing much had changed at the harbour.",
        "From the issue: nothing.",
        "Go deeper into the cave and the air is cold.",
        "MORE THAN A MILLION STORIES WERE TOLD",
    ],
)
def pointer_line(text: str) -> str | None:
    """A line that points to other stories, by a label and a headline or by words for the house's coverage."""
    return "points to other stories" if _POINTER.fullmatch(text) is not None and _SAID.search(text) is None else None
