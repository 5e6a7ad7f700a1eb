package org.communityexchange.pool;

import org.communityexchange.kernel.problem.ProblemType;

/** The refusals of the pool. */
public enum PoolProblem implements ProblemType {
    TOOL_LENDING(
            "tool-lending-excluded",
            "Tools are lent by the Tool Library",
            422,
            "Lending tools is not part of the credit system: it stays with the Tool Library and its flat fee. Offer the"
                    + " work you would do with the tool instead."),
    PROHIBITED(
            "prohibited-here",
            "This is not exchanged here",
            422,
            "The exchange keeps a list of what is not exchanged, with the reasons and whom to ask instead. It is at"
                    + " /categories."),
    SCREENING_NEEDED(
            "screening-needed",
            "This asks for a check",
            409,
            "Help with children, rides, listening and visits at home is offered and answered by people whose check a"
                    + " steward of the organisation has seen. A check counts until its last day. Show yours to a steward."),
    OWN_SCREENING(
            "own-screening",
            "Nobody writes down their own check",
            409,
            "Whoever was checked shows the paper to a steward who is somebody else and does not share their household."),
    FUNDING_NEEDS_RECEIVER(
            "funding-needs-receiver",
            "Nobody is helped who could pay",
            422,
            "Credits from a wallet (TRANSFER) or from the solidarity pot (POT) help one person. So such a promise answers"
                    + " the need of a person. Otherwise the organisation issues the credits (ISSUE), or it is done for"
                    + " thanks (THANKS)."),
    POT_NOT_AGREED(
            "pot-not-agreed",
            "Nobody agreed yet that the pot pays",
            409,
            "The solidarity pot pays once a steward of another organisation agreed. The request is on their page already."),
    CODE_UNKNOWN(
            "code-unknown",
            "This code cannot be used here",
            404,
            "No card or ticket that holds today has this code at this organisation. It may be mistyped, voided, used, out of"
                    + " date, or of another organisation; the answer is the same. Print a new card on your own page."),
    OWN_COUNTER(
            "own-counter",
            "Not at a counter you opened",
            409,
            "Nobody says of their own spend that it was served, and a counter serves in the name of whoever opened it. Another"
                    + " steward or admin opens a counter, or set the credits aside and let somebody else serve it."),
    PRINTED_ALREADY(
            "printed-already",
            "This was printed already",
            409,
            "Codes are shown once, on the paper that was made the first time. If that paper is lost, void it and print anew."),
    TICKET_ENDED(
            "ticket-ended",
            "This ticket ended already",
            409,
            "It was used, voided, or its time was over. A ticket ends once."),
    NO_ROOM(
            "no-room",
            "Finish something first",
            409,
            "Everybody has room for a few open promises at once, and for more with each few they keep. What is done and"
                    + " waits for a steward does not count, nor do shifts of an event. Finish one, or take one back."),
    NEEDS_OTHER_ORGANISATION(
            "needs-other-organisation",
            "A steward of another organisation confirms this",
            409,
            "It is the work of a steward, and nobody confirms among colleagues. It stands on the page of stewards of other"
                    + " organisations already. An organisation may decide otherwise in its rules of promises."),
    EVIDENCE_NEEDED(
            "evidence-needed",
            "It needs a note, a receipt or a photo",
            409,
            "So many credits are confirmed only with something to look at. Ask whoever did it to write it down, or to add a"
                    + " photo on the page of the promise."),
    OFTEN_TOGETHER(
            "often-together",
            "You confirmed for them often lately",
            409,
            "The same two, many times in 30 days. That may be quite right: say why, in a sentence, and it is confirmed. Or"
                    + " leave it to another steward."),
    SECOND_NEEDED(
            "second-steward-needed",
            "Two stewards confirm this",
            409,
            "So many credits need the word of two stewards, each given by itself and not together with others."),
    NOT_IN_A_BATCH(
            "not-in-a-batch",
            "This is confirmed by itself",
            409,
            "Credits that somebody set aside for a promise are passed on one promise at a time. Confirm it by itself."),
    NOT_IN_THIS_STATE(
            "not-in-this-state",
            "This step is not possible now",
            409,
            "A promise goes from offered to accepted, fulfilled and confirmed. What was asked does not follow from where"
                    + " it is."),
    OWN_COMMITMENT(
            "own-commitment",
            "Nobody confirms their own",
            409,
            "The person who did the work, or who wrote it down for them, does not confirm it. Another steward does."),
    SAME_HOUSEHOLD(
            "same-household",
            "Nobody confirms for their own household",
            409,
            "You share a household with the person who did the work, or with whoever was helped. Another steward confirms it."),
    RECEIVER_ALONE(
            "receiver-alone",
            "Whoever received it does not confirm alone",
            409,
            "The work answered your own need, so another steward says that it was done."),
    OWN_NEED(
            "own-need",
            "This is your own need",
            409,
            "You cannot promise yourself an answer to your own need. Close it if it is no longer needed."),
    NOT_YOUR_OFFER(
            "not-your-offer",
            "This is somebody else’s offer",
            409,
            "A promise can rest on an offer of your own. To take somebody else’s offer, spend credits on it or ask them."),
    CLOSED(
            "closed",
            "This is closed",
            409,
            "The offer, need or event was taken back or is over. Nothing new can rest on it."),
    SHIFT_FULL(
            "shift-full",
            "This shift is full",
            409,
            "All places were taken, perhaps a moment ago. Other shifts of the event may have places left."),
    ALREADY_SIGNED_UP(
            "already-signed-up",
            "Already signed up for this shift",
            409,
            "One person takes one place in a shift. Your promise is on your page of commitments."),
    NAME_KNOWN(
            "name-known",
            "Somebody here has this name",
            409,
            "A member has this name, or nearly. Send the member who is meant, or that it is somebody new."),
    NO_PLACES_LEFT(
            "no-places-left",
            "No places are left",
            409,
            "As many people take part in this event as it has places for, perhaps since a moment ago. Wait in line:"
                    + " a place that comes free goes to whoever waits longest."),
    ALREADY_TAKING_PART(
            "already-taking-part",
            "A place is taken already",
            409,
            "One person takes one place to take part in an event. It is on the event’s page."),
    PLACES_TAKEN(
            "places-taken",
            "More places are taken",
            409,
            "Whoever has a place keeps it, so an event cannot have fewer places than were taken."),
    TOO_LATE_TO_CANCEL(
            "too-late-to-cancel",
            "It is too late to give this place back",
            409,
            "The event says until when. Whoever organises it can still give the place, and its credits, back."),
    PARTICIPATION_SETTLED(
            "participation-settled",
            "This place ended already",
            409,
            "It was given back, or it was said already whether they took part. It happens once."),
    OWN_PARTICIPATION(
            "own-participation",
            "Somebody else says whether you were there",
            409,
            "Nobody says of themselves that they took part, or that they did not. Another steward does."),
    EVENT_NOT_YET(
            "event-not-yet",
            "This event is still to come",
            409,
            "Who helped at an event is written down from its day on. Who is there to take part is said from half an hour before it begins, and who did not come once it has begun."),
    EVENT_BEGUN(
            "event-begun",
            "Somebody came to this event",
            409,
            "It is written down who came or did not, so the event stays as it was: it is neither moved nor cancelled."),
    PLACES_LEFT(
            "places-left",
            "There is a place left",
            409,
            "People wait in line for what is full. Here is a place: take it."),
    NOT_THAT_DAY(
            "not-that-day",
            "The event is not today",
            409,
            "Everybody checks themselves in and out on the day of the event. On other days a steward writes times down on the"
                    + " roster."),
    ATTENDANCE_SETTLED(
            "attendance-settled",
            "These times were confirmed",
            409,
            "Credits rest on these times. To correct them, a steward takes the confirmation back first."),
    TWO_ROLES_AT_ONCE(
            "two-roles-at-once",
            "They would be in two roles at once",
            409,
            "Nobody's minutes count twice at one organisation. Write down when they left one role before they came to another."),
    IMPORT_DECIDED(
            "import-decided",
            "This file was decided before",
            409,
            "An attendance file is imported once, and taken back once. Read the file again to start afresh."),
    BATCH_REFUSED(
            "batch-refused",
            "Some of these cannot be confirmed",
            409,
            "Many promises are confirmed together or not at all. The answer names each one that stands in the way and why."
                    + " Nothing was confirmed. Leave those out, or ask another steward, and send the rest again."),
    MINUTES_COUNTED_SINCE(
            "minutes-counted-since",
            "Its minutes already became another credit",
            409,
            "Minutes left over from this confirmation have meanwhile made a credit together with later ones. Take back the"
                    + " later confirmation first."),
    NO_PRICE(
            "no-credit-price",
            "This offer has no price in credits",
            409,
            "Nothing is spent on it. Ask whoever offers it."),
    OWN_OFFER("own-offer", "This is your own offer", 409, "Nobody spends credits on what they offer themselves."),
    NONE_LEFT_THIS_MONTH(
            "none-left-this-month",
            "Not that many left this month",
            409,
            "This offer gives a fixed number each month, and what is left is less than what was asked for. It starts"
                    + " afresh on the first of next month."),
    NONE_LEFT_THIS_WEEK(
            "none-left-this-week",
            "Not that many left this week",
            409,
            "This offer gives a fixed number each week, and what is left is less than what was asked for. It starts afresh"
                    + " on Monday."),
    SPEND_CLOSED(
            "spend-closed",
            "This spend was already settled",
            409,
            "The credits were already passed on or given back. It happens once."),
    OWN_DISPUTE(
            "own-dispute",
            "Nobody decides their own dispute",
            409,
            "It concerns you or somebody of your household, or you wrote it down for them. Another steward decides."),
    ALREADY_FROZEN(
            "already-frozen",
            "A dispute about this already runs",
            409,
            "The credits of this promise or spend are frozen. End that dispute before another begins."),
    NOTHING_LEFT_TO_FREEZE(
            "nothing-left-to-freeze",
            "None of these credits are left",
            409,
            "What this brought was spent or given away meanwhile. Other credits of the wallet are not touched."),
    TURN_NOT_OFFERED(
            "turn-not-offered",
            "This turn is not offered to others",
            409,
            "Whoever has the turn kept it after all, or somebody else has just taken it over. It was never without anybody."),
    POT_ASK_WAITING(
            "pot-ask-waiting",
            "One request at a time",
            409,
            "A quiet request to the solidarity pot waits for an answer already. Taking it back makes room for another."),
    POT_ASK_ANSWERED(
            "pot-ask-answered",
            "This request was answered",
            409,
            "Somebody else decided meanwhile, it was taken back, or its time ran out. It is answered once."),
    POT_LIMIT(
            "pot-limit",
            "As much as the pot gives one person for now",
            409,
            "So that it lasts for many, the solidarity pot gives one person so many credits, in so many requests, in a time"
                    + " that the council decides. Both are at /api/v1/pot-policy and on the page /pot."),
    ALREADY_THANKED(
            "already-thanked",
            "This was thanked for already",
            409,
            "There is one note for each thing that was kept or served. It is on the page /thanks."),
    OWN_STORY(
            "own-story",
            "Another steward looks at this story",
            409,
            "Whoever wrote it, is thanked in it, or let it be told for one of them, does not decide whether it is shown."),
    FREEZE_ENDED(
            "freeze-ended",
            "This dispute was already decided",
            409,
            "The credits were released or given back before. It happens once."),
    MANY_MESSAGES(
            "many-messages",
            "Many messages in a short time",
            409,
            "About one promise or dispute 30 messages are written within an hour. Wait a little, or talk to each other."),
    ALREADY_DISPUTED(
            "already-disputed",
            "It is in question already",
            409,
            "There is one dispute at a time about one thing. Its two sides find it on the page of the promise or the spend."),
    DISPUTE_ENDED(
            "dispute-ended", "The dispute ended", 409, "A dispute ends once. What was decided stands on its page."),
    DISPUTE_TAKEN(
            "dispute-taken",
            "Two listen to it already",
            409,
            "One or two people listen to both sides, so that it stays between few."),
    IN_DISPUTE(
            "in-dispute",
            "It is in question",
            409,
            "What is in question takes no other step. It goes on, or is taken back, as its dispute ends.");

    private final String slug;
    private final String title;
    private final int status;
    private final String explanation;

    PoolProblem(String slug, String title, int status, String explanation) {
        this.slug = slug;
        this.title = title;
        this.status = status;
        this.explanation = explanation;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
