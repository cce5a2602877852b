"""English lines that a house writes of its own things, told by the shape of the whole line: its newsletters, shows and apps.

Phrases alone take no line that reads like a sentence of an article (`doubts.py`); these patterns say the whole line, names
in capitals among them, so that no sentence of an article is like it.
"""

from __future__ import annotations

from cleaner.document.patterns import lazy
from cleaner.models import FurnitureKind
from cleaner.rules.rule import line_rule

#: A name in capitals, with small words between: "The Harbour Weekly", "Best of Brackwater".
_NAME = r"(?:[A-Z0-9][\w’'&.+-]{0,20}(?:,? (?:of|the|to|in|on|for|and|at|a|&|[A-Z0-9][\w’'&.+-]{0,20})){0,6})"
#: Within a sentence.
_IN = r"(?:[^.!?]|\.(?=\w)|(?<=\b[DM]r)\.|(?<=\bMs)\.)"
#: No line of a house: somebody says it, or it is told as past.
_SAID = lazy(
    r"[\"“”]|\b(?:said|says|told|wrote|asked|added|according to|was(?! (?:also )?(?:featured|published|sent|adapted|"
    r"excerpted|taken)\b)|were|had|he|she|his|her|they|their|customers|residents|scam\w*)\b"
)
_LETTER = r"(?:e-?news(?:letters?)?|newsletters?|news alerts?|email alerts?|briefings?|digest|emails?|mailing list)"
_SIGN_UP = r"(?:[Ss]ign up|[Ss]ubscribe|[Jj]oin)(?: here| now| today| below| free| for free){0,2}"
_NEWSLETTER = lazy(
    # "Sign up for Harbour's Deep Water science newsletter", "Plus, sign up for the … newsletter to get tips"
    rf"\W{{0,3}}(?:Plus, |And |Or |Also, |To get more, |For more, )?(?:{_SIGN_UP} (?:for|to)|[Gg]et|[Rr]eceive)"
    rf" (?:(?:[\w.&]{{2,25}} ){{0,2}}[\w.&]{{2,25}}[’']s? |our |the |my |a "
    rf")[^.!?]{{0,60}}?\b{_LETTER}\b(?:[^.!?]{{0,90}})[.!]?|"
    # "Sign up here to get Deep Water every Friday from the Harbour team."
    rf"\W{{0,3}}{_SIGN_UP} to (?:get|receive|read) {_NAME}{_IN}{{0,70}}\b(?:every|each|weekly|daily|newsletter|"
    rf"inbox)\b{_IN}{{0,60}}[.!]?|"
    # "Sign up for Harbour's Deep Water newsletter. Explore the coast with news on tides and more."
    rf"\W{{0,3}}{_SIGN_UP} (?:for|to) {_IN}{{2,70}}\b{_LETTER}[.!] [A-Z][^.!?]{{5,110}}[.!?]?|"
    # "Stay up to date with similar stories by signing up to our Deep Water newsletter."
    r"\W{0,3}(?:You can )?(?i:stay|keep|get|follow|see|read|find)\b[^.!?]{3,90} by (?:signing up|subscribing|joining)"
    rf" [^.!?]{{2,60}}\b{_LETTER}\b[^.!?]{{0,40}}[.!]?|"
    # "Make sense of the week with the … newsletter. Sign up here.", "… in a newsletter. Sign up for it here."
    rf".{{5,110}}\b(?:{_LETTER}|inbox)\b[^.!?]{{0,60}}[.!?] (?:You can )?(?:[Ss]ign up|[Ss]ubscribe|[Jj]oin)"
    r"(?: here| now| today| for free| for it| to it| to get it){0,3}\W{0,3}|"
    # "You're reading the Deep Water newsletter. …", "This story first appeared in Deep Water, a newsletter."
    rf"\W{{0,3}}You[’']re reading (?:the )?{_NAME} (?:newsletter|briefing)\b.{{0,90}}|"
    r"\W{0,3}(?:This|The) (?:article|story|column|post|essay|piece|excerpt|edition|interview|review)"
    r" (?:(?:was|is) (?:also )?(?:featured|published|sent|adapted|excerpted|taken)|(?:originally |first )?(?:appeared|"
    r"appears|ran))"
    rf" (?:originally |first )?(?:in|as part of|from) [^.!?]{{2,70}}\bnewsletters?\b[^.!?]{{0,50}}\.?(?: (?:Sign up|"
    rf"Subscribe)\b.{{0,50}})?|"
    # "Get Jane Doe's stories in your inbox", "Get more news like this in your inbox: Sign up for the Daily Tide"
    r"\W{0,3}(?:Get|Receive) [^.!?]{3,70} (?:in|to|delivered to|sent to) your (?:inbox|email)\b(?:: ?.{3,60}| "
    r".{0,60})?\W{0,2}|"
    # "For news impacting the coast, sign up for breaking news alerts delivered directly to you"
    rf"\W{{0,3}}For [^.!?]{{3,70}}, (?:sign up|subscribe) (?:for|to) [^.!?]{{0,40}}\b{_LETTER}\b[^.!?]{{0,60}}[.!]?|"
    # "Subscribe to Deep Water for the latest on the sea", "Subscribe to The Tide to read as many articles as you like."
    rf"\W{{0,3}}[Ss]ubscribe to {_NAME} (?:for (?:the latest|more|news|updates|weekly|daily|free)|to (?:keep reading|"
    rf"continue reading|get the"
    r" latest|receive new|support|unlock|read (?:more|as many|the rest|this)))\b[^?]{0,90}|"
    # "Get breaking National news", "Get daily Prairie news"
    r"Get (?:breaking|daily|weekly) (?:[A-Z][\w-]{1,15} ){1,2}news|"
    # "Follow our Deep Water newsletter HERE", "For more local stories, follow our newsletter HERE."
    r"\W{0,3}(?:For more [^.!?]{3,40}, )?(?:follow|join|read|see|get) our (?:[\w-]{2,14} ){0,3}newsletters?(?: here| "
    r"HERE)?\W{0,2}"
)


@line_rule(
    "newsletter.pitch-line-en",
    kind="newsletter_prompt",
    certain=True,
    lang="en",
    not_in=("td", "th"),
    holding=("newsletter", "inbox", "your email", "alert", "briefing", "digest", "mailing list", "subscribe", "sign up", "get "),
    takes=[
        "Sign up for Tidewater’s Deep Water science newsletter.",
        "Sign up here to get The Long Swell with Dr. Ida Moss every Friday from the Tidewater team.",
        "Plus, sign up for Tidewater Make It's newsletter to get tips and tricks for work, and join our group",
        "Sign up for Tidewater’s Deep Water newsletter. Explore the coast with news on tides, wrecks and more.",
        "Stay up to date with similar stories by signing up to our Berth Watch newsletter.",
        "Make sense of the trends that move harbours with the Deep Water newsletter. Sign up here.",
        "This article was featured in the One Story newsletter. Sign up for it here.",
        "You’re reading The Long Swell newsletter. Make sense of the week’s tides.",
        "This story originally appeared in The Long Swell, a newsletter on the sea.",
        "Get Ida Moss’s stories in your inbox",
        "Subscribe to Deep Water for the latest on harbours and the people who dredge them",
        "Get breaking Tidewater news",
    ],
    leaves=[
        "Sign up for the harbour's email alerts before the storm, she told residents.",
        "Readers who sign up for the free version get one message a week from the newsletter.",
        "Get the boat out of the water by Friday.",
        "Subscribe to The Tide was what the sign on the pier had said for years.",
        "He started a newsletter. Subscribers came slowly.",
        "This article was written without a newsletter in mind.",
        "Get to the harbour before the ferry.",
        "They get the newsletter of the harbour board every Friday.",
        "Subscribe to cloud storage to keep your pictures, the phone kept telling me.",
    ],
)
def newsletter_pitch(text: str) -> str | tuple[str, FurnitureKind] | None:
    """A line that names one of the house's newsletters and asks to sign up for it, or says that it is from one."""
    if _NEWSLETTER.fullmatch(text) is None or _SAID.search(text):
        return None
    if _TO_READ.match(text):
        return "the whole line asks to subscribe, to read on", FurnitureKind.MEMBERSHIP_APPEAL
    return "the whole line is a newsletter's pitch"


_TO_READ = lazy(r"(?!.*(?:newsletter|inbox|email))\W{0,3}[Ss]ubscribe to .{2,60} to (?:keep|continue|support|unlock|read)\b")


_APP = r"(?:app|App|APP)\b"
_PROMO = lazy(
    # "Download the Tide app for weather alerts", "Get the latest … with the Tide app. Download here."
    rf"\W{{0,4}}(?:Download|Get|Install|Try|DOWNLOAD|GET) (?:the |our |THE |OUR )(?:free |new |FREE "
    rf")?(?:[\w+.’'-]{{1,20}} ){{0,4}}{_APP}(?: (?:for|to|now|here|today|on|and)\b[^?]{{0,90}}|\W{{0,3}})|"
    rf"\W{{0,4}}[A-Z][^.!?]{{5,90}}[.!?:] (?:Download|Get|Install) (?:the |our )(?:free )?(?:[\w+.’'-]{{1,20}} "
    rf"){{0,4}}{_APP}(?: (?:now|here|today|for|to)\b.{{0,40}}|\W{{0,3}})|"
    rf"\W{{0,4}}(?:Get|Stay|Keep|Follow|Read|Watch|Listen|Take)\b[^.!?]{{3,90}}\b(?:with|on|in|using|via) (?:the |our "
    rf")(?:free )?(?:[\w+.’'-]{{1,20}} ){{0,4}}{_APP}[.:,]? (?:Download|Get it|Install|Tap|Click)\b.{{0,30}}|"
    rf"\W{{0,4}}(?:Want|Need) [^.!?]{{5,70}}\? (?:Click|Tap|Download|Get)\b[^.!?]{{0,40}}\b{_APP}\W{{0,2}}|"
    rf"\W{{0,4}}To (?:stream|watch|read|get|hear) [^.!?,]{{2,40}} on your (?:phone|tablet|tv), you need the "
    rf"[^.!?]{{2,30}} {_APP}\W{{0,2}}|"
    rf"\W{{0,4}}Get the latest on {_IN}{{2,40}}, the {_IN}{{2,30}} App, and {_IN}{{2,60}}\.?|"
    # "Stream Tide+ live on Roku and Fire TV: …", "Listen to … on … or wherever you get your podcasts."
    r"\W{0,4}(?:Stream|Watch) [A-Z][\w+ ]{1,30}(?: live| free| anytime){0,2} on (?:Roku|Fire TV|Apple TV)\b.{0,110}|"
    r"\W{0,4}(?:Listen|Subscribe|Follow) (?:to |and )?[^.!?]{2,90} (?:wherever|anywhere) you (?:get|listen to) (?:your "
    r")?podcasts\W{0,2}|"
    r"\W{0,4}Listen to [^.!?]{2,60} via any of the apps\b.{0,100}|"
    # "Add Tide News on Google", "Make us preferred on Google", "Choose Tide as your preferred source on Google"
    r"\W{0,4}(?:Add|Make|Choose|Set|Pick|Follow|Prefer|ADD|FOLLOW) (?:us|[A-Z][\w.’'&]{0,20}(?: [A-Z][\w.’'&]{0,20}){0,3})"
    r" (?:(?:as )?(?:a|an|your|our)? ?[Pp]referred (?:[Ss]ource )?)?(?:on|in|to) Google\b(?: .{0,90})?|"
    # "For the latest news, weather, sports, and streaming video, head to Tide 5."
    r"\W{0,4}For the (?:latest|most recent|most up-to-date) (?:[\w-]{3,12},? (?:and )?){1,7}(?:head|go|log on|turn|"
    r"tune in|stay tuned|download|visit)\b[^?!]{0,60}|"
    r"\W{0,4}(?:Stay with|Stick with|Count on|Keep it here on|Stay tuned to) [A-Z][\w. ]{1,25} for (?:the latest|"
    r"updates|more|continuing|live|breaking)\b.{0,70}"
)


@line_rule(
    "app.pitch-line-en",
    kind="app_promo",
    certain=True,
    lang="en",
    not_in=("td", "th"),
    holding=(" app", "podcasts", "google", "roku", "fire tv", "apple tv", "for the latest", "for the most", "with ", "count on"),
    takes=[
        "Download the Tide 5 app for weather alerts on your phone.",
        "► Make it easy to keep up-to-date with more stories like this. Download the Tide app now.",
        "Get real-time berth news on the go with the Tidewater app. Download here.",
        "Want to get the latest news and weather from Tide? Click here to download our free app.",
        "Stream Tide+ live on Roku, Fire TV and Apple TV: learn how to download Tide+ here.",
        "Listen to Up Early on the Tide App, or wherever you get your podcasts.",
        "Add Tidewater News on Google",
        "Make us preferred on Google",
        "Choose Tidewater as your preferred source on Google and never miss a moment.",
        "For the latest news, weather, sports, and streaming video, head to Tide 28.",
        "Stay with Tide 5 for updates on this developing story.",
        "Get the latest on Tide.example, the Tide News App, and Tide Network for breaking news.",
    ],
    leaves=[
        "Brandvold asked residents to download the county's alert app before their phones run out.",
        "Download the county's app before the storm, she told them.",
        "For the latest numbers the board went to the harbour master.",
        "The show is free on Google and wherever you get your podcasts.",
        "Stay with us for the night, she said, and see the boats.",
        "Get the app out of the way and the phone is fine.",
        "Add salt to taste.",
    ],
)
def app_pitch(text: str) -> str | None:
    """A line that asks to use the house's app, station or page on another service."""
    if _PROMO.fullmatch(text) is None or _SAID.search(text):
        return None
    return "the whole line is a pitch for an app or a station"
