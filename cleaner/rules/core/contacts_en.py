"""English lines that say whom to write to: a newsroom that asks for tips, pictures and letters, and a reporter's address."""

from __future__ import annotations

from cleaner.document.patterns import lazy
from cleaner.models import FurnitureKind
from cleaner.rules.rule import line_rule

#: No line of a newsroom about itself: somebody says it, or the police ask for witnesses.
_NOT_OURS = lazy(
    r"[\"“”]|\b(?:said|says|told|wrote|asked|added|according to|police|officers?|detectives|sheriff|investigators|"
    r"crime ?stoppers|"
    r"witness\w*|hotline|deputies|residents|he|she|were|had|your doctor|911|988|insurance|agency|department)\b"
)
_WRITE = (
    r"(?:[Ee]mail|[Cc]ontact|[Ww]rite|[Ss]end|[Tt]ell|[Tt]ext|[Rr]each|[Ss]hare|[Ss]ubmit|[Ll]et (?:us|me)|[Cc]lick|"
    r"[Mm]essage|"
    r"[Gg]et in touch|[Cc]all|[Ff]ill (?:in|out)|[Uu]pload|[Dd]rop|[Uu]se (?:our|the|this)|[Hh]elp us|EMAIL|SEND|"
    r"SUBMIT|SHARE|CLICK)\b"
)
_THING = (
    r"(?:a |an |any |more |your |some )?(?:confidential |news |story |breaking news |good |great |interesting |local |"
    r"other )?"
    r"(?:tips?|story ideas?|stor(?:y|ies)|information|documents|photos?|pictures?|videos?|questions?|ideas?|comments?|"
    r"concerns?|feedback|"
    r"opinions?|thoughts?|experience|something|memories|correction|suggestions?|news)"
)
_US = r"(?:us|me|our \w+|we|here|below|@|\w@[\w-]+\.\w)"
_TIPS = lazy(
    # "Do you have a photo or video of a storm? Send it to us here", "Got a tip? Email …"
    rf"\W{{0,4}}(?:Do you have|Have you got|Have|Got|HAVE|DO YOU HAVE|GOT) {_THING}\b[^?!.]{{0,90}}[?!.] {{0,2}}(?:You "
    rf"can |Please )?"
    rf"{_WRITE}.{{0,120}}|"
    rf"\W{{0,4}}(?:Do you have|Have|Got) {_THING}\b[^?!.]{{0,60}}\? (?:We want|We[’']d (?:love|like)|I[’']d (?:love|"
    rf"like)|We would|I would)"
    rf" .{{3,90}}|"
    # "If you have a story idea, email us at …"
    rf"\W{{0,4}}If you(?:[’']ve got| have| know of| see| spot| took| want to share| would like to share|[’']d like to share)"
    rf" {_THING}[^?!.]{{0,90}},? (?:please )?{_WRITE}.{{0,20}}\b(?=.{{0,100}}$){_US}.{{0,100}}|"
    # "Do you know anything else about this? I would love to hear from you."
    r"\W{0,4}Do you know (?:anything|something|more|of)\b[^?]{3,70}\? (?:I|We)(?:[’']d| would)? (?:want|love|like|"
    r"would love) .{3,100}|"
    # "Tell us: What do you think about the vote? Email …", "We want to hear from you …"
    rf"\W{{0,4}}(?:Tell us|We want to hear|Share your|What do you think|Let us know)\b.{{0,70}}[?!.:] ?{_WRITE}.{{3,100}}|"
    r"\W{0,4}(?:We|I)(?: want|[’']d love|[’']d like| would like| would love) to hear (?:from you|your \w+)\b.{0,70}"
    r"(?:[.!] .{3,60}|(?:here|below|at \S+@\S+)\W{0,2})|"
    # "Confidential tip? Send a tip to our reporters"
    r"\W{0,4}(?:Confidential |News |Hot )?(?:[Tt]ips?|[Qq]uestions?|[Ss]tory ideas?|Feedback)(?: for our \w+)?\? .{0,20}\b"
    r"(?:[Ss]end|[Ee]mail|[Cc]ontact|[Tt]ell|[Gg]et in [Tt]ouch|[Ww]rite)\b.{0,60}|"
    # "Email the Lantern at news@lantern.example or submit a tip here."
    r"\W{0,4}(?:Email|Contact|Write to|Text|Call) (?:the |us|our )?[\w’' ]{0,40}\b(?:at|on|:) \S+ (?:or|to) (?:submit|"
    r"send|share|report)\b.{0,60}|"
    # "Chime in: Share your photos of the storm here"
    r"(?:[A-Z ]{4,20}: )?(?:Share|Send(?: us)?|Submit|Upload) your (?:\w+ ){0,3}(?:photos?|pictures|videos?|stories|"
    r"story|tips?|thoughts|questions?)"
    r"\b[^?!.]{0,50}\b(?:here|below|with us|to us|at \S+@\S+)\W{0,2}"
)
#: "See a spelling error in our story? Click here to report it." Or of letters: "Letters should be 200 words or fewer".
_ERROR = lazy(
    r"\W{0,4}(?:Did you |Have you |If you )?(?:[Ss]ee|[Ss]pot(?:ted)?|[Nn]otice[d]?|[Ff]ind|[Ff]ound|[Ss]een) (?:an?|"
    r"any|something) .{0,40}\b"
    r"(?:error|errors|typo|typos|mistake|inaccuracy|wrong)\b[^?!]{0,40}[?!,] ?.{3,80}"
)
_REPORTER = lazy(
    # "Reach Jane Doe at jane@post.example or 513-555-0147.", "Reporter Jane Doe can be reached at …"
    r"\W{0,3}(?:Reach|Write to|Email|Contact|Follow|Message|Tweet|Call|Reporter|REACH|CONTACT|EMAIL)(?: (?:reporter|"
    r"staff writer|columnist|editor"
    r"|the reporter))? (?:[A-Z][\w.’'-]{1,20} ){1,3}?[A-Z][\w.’'-]{1,20}(?:,[^,@]{3,40},)?(?: (?:at|on|via|by \w+ at)|"
    r":)? ?\(?"
    r"(?:\S+@\S+|@\w+|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|(?:Twitter|X|Bluesky|Instagram|Facebook|Signal|LinkedIn)\b).{0,100}|"
    r"\W{0,3}You can (?:get in touch with|reach|contact|email) (?:[A-Z][\w.’'-]{1,20} ?){1,3}(?:at|by|via|on)\b "
    r".{0,30}\S+@\S+.{0,60}|"
    r"\W{0,3}(?:[A-Z][\w.’'/-]{1,20} ){1,7}?(?:[A-Z][\w.’'-]{1,20}) (?:can be|is best) (?:reached|contacted|emailed) "
    r"(?:at|on|via|by)"
    r" .{0,20}(?:\S+@\S+|\d{3}[-. ]\d{4}|\bSignal\b).{0,90}"
)


@line_rule(
    "advert.tell-the-newsroom-en",
    kind="advert",
    certain=True,
    lang="en",
    not_in=("td", "th"),
    holding=("?", "if you", "hear from you", "hear your", "your photo", "your video", "your stor", "tip", "@", "error"),
    takes=[
        "Do you have a photo or video of a breaking news story? Send it to us here with a brief description.",
        "Have a story about the ferry you'd like to share? Email us at tips@tide.example.",
        "Got a confidential news tip? We want to hear from you.",
        "If you have a story idea, email us at stories@tide.example.",
        "Do you know anything else about this? I would love to hear from you.",
        "Tell us: What do you think about the vote? Email your letter, 200 words or fewer, to letters@tide.example.",
        "Confidential tip? Send a tip to our reporters",
        "Email The Tide at news@tide.example or submit a tip here.",
        "CHIME IN: Share your photos and videos of the storm here",
        "Do you have information about county tax payments? Contact our reporters on Signal at 614-555-0144.",
    ],
    leaves=[
        "If you have information about the fire, call the sheriff's office.",
        "Do you have a dog? Keep it on a lead on the pier.",
        "Have a question about your pension? Ask your bank before you sign anything.",
        "If you have any feedback for the board, it meets on Monday.",
        "Anyone with a tip can call detectives at 555-0147, police said.",
        "Got milk? Add it slowly to the flour.",
    ],
)
def tell_the_newsroom(text: str) -> str | tuple[str, FurnitureKind] | None:
    """A line in which a newsroom asks its readers for tips, pictures, letters or corrections."""
    if _NOT_OURS.search(text) is not None:
        return None
    if _TIPS.fullmatch(text) is not None:
        return "the newsroom asks for tips, pictures or letters"
    if _ERROR.fullmatch(text) is not None and _REPORTED.search(text) is not None:
        return "asks for corrections", FurnitureKind.LEGAL
    return None


_REPORTED = lazy(r"\b(?:click here|let us know|tell us|e-?mail|report (?:it|this)|contact us|send us|write to|please)\b")


@line_rule(
    "author.address-line-en",
    kind="author_bio",
    certain=True,
    lang="en",
    not_in=("td", "th"),
    holding=("reach", "in touch", "write to ", "email ", "contact", "follow ", "message ", "reporter "),
    takes=[
        "Reach Ida Moss at ida.moss@tide.example or 513-555-0147. Follow on X at @idamoss.",
        "Write to Ida Moss at ida.moss@tide.example",
        "Reach Ida Moss: ida@tide.example; Twitter: @idamoss",
        "Reporter Ida Moss can be reached at moss@tide.example. Follow her on X @idamoss.",
        "You can get in touch with Ida by emailing i.moss@tide.example.",
        "Daily Arts Writer Ida Moss can be reached at moss@tide.example.",
    ],
    leaves=[
        "Reach the summit by noon and you will see the harbour.",
        "The harbour board can be reached at noon by boat.",
        "Write to your member of parliament at the address below.",
        "Residents can contact Councillor Ida Moss at 555-0147, the notice said.",
    ],
)
def address_line(text: str) -> str | None:
    """A line that says how to reach the reporter."""
    if _REPORTER.fullmatch(text) is None or _QUOTED.search(text) is not None:
        return None
    return "says how to reach a reporter"


_QUOTED = lazy(r"[\"“”]|\b(?:said|says|told|police|officers?|detectives|sheriff|investigators|crime ?stoppers|hotline)\b")
