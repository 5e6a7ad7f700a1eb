package org.communityexchange.pool.internal.publication;

import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.Publish;
import org.communityexchange.pool.PublishedState;
import org.communityexchange.pool.TimeOfDay;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A standing intent of a person or of the organisation itself, to give or to receive. */
@MappedSuperclass
@TenantOwned
public abstract class Publication {

    /** As far as a form lets anybody choose. */
    private static final int YEARS_AHEAD = 2;

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    private @Nullable UUID person;

    @Column(name = "published_by")
    private UUID publishedBy;

    private String title;
    private String description;

    private String category;
    private String place;

    @Column(name = "available_when")
    private String when;

    private short weekdays;

    @Column(name = "day_times")
    private short dayTimes;

    @Column(name = "first_day")
    private @Nullable LocalDate firstDay;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private PublishedState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private int version;

    protected Publication() {}

    /** How many days it stands on the boards before somebody says that it still holds. */
    protected abstract int standsForDays();

    /**
     * Takes what was said, looking at every field of it; the caller looks at its own fields afterwards and ends with
     * {@link #finish}.
     */
    protected void start(Ground ground, Publish said, Refusals refusals) {
        id = ground.id();
        person = ground.person();
        publishedBy = ground.publishedBy();
        say(ground, said, refusals);
        state = PublishedState.PUBLISHED;
        createdAt = ground.now();
    }

    /** Takes what was said, the first time or anew; the caller goes on as after {@link #start}. */
    protected void say(Ground ground, Publish said, Refusals refusals) {
        title = refusals.text("title", "Title", said.title(), 120);
        description = refusals.optionalText("description", "Description", said.description(), 2000);
        var chosen = refusals.chosen("category", "What is it about?", ground.category());
        category = chosen == null ? "" : chosen.code();
        place = refusals.optionalText("place", "Place", said.place(), 120);
        when = refusals.optionalText("when", "When", said.when(), 120);
        weekdays = Ticks.of(said.days());
        dayTimes = Ticks.of(said.times());
        firstDay = said.from();
        lastDay = said.until();
        look(ground, refusals);
    }

    private void look(Ground ground, Refusals refusals) {
        var today = ground.now().atZone(ground.zone()).toLocalDate();
        if (lastDay != null && lastDay.isBefore(today)) {
            refusals.refuse("until", "“Until” is over already.");
        } else if (lastDay != null && lastDay.isAfter(today.plusYears(YEARS_AHEAD))) {
            refusals.refuse("until", "“Until” is at most two years ahead.");
        } else if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
            refusals.refuse("until", "“Until” cannot be before “From”.");
        }
        if (firstDay != null && firstDay.isAfter(today.plusDays(standsForDays()))) {
            refusals.refuse(
                    "from", "This stands for " + standsForDays() + " days. Publish it again nearer to the first day.");
        } else if (firstDay != null && firstDay.isBefore(today.minusYears(1))) {
            refusals.refuse("from", "“From” is a year ago at most.");
        }
    }

    /** Looks at who sees it, and refuses everything that was wrong at once. */
    protected void finish(Ground ground, Publish said, Refusals refusals) {
        audience = refusals.chosen("audience", "Who sees it?", said.audience());
        refusals.throwIfAny();
        expiresAt = end(ground.now(), ground.zone());
    }

    /** Whether letting it stand anew from now would keep it on the boards for longer. */
    public boolean mayStandLonger(Instant now, ZoneId zone) {
        return state != PublishedState.CLOSED && standsLonger(lastDay, expiresAt, now, zone);
    }

    /** Whether something that leaves the boards at the given moment could stand on them after now and after that. */
    public static boolean standsLonger(@Nullable LocalDate lastDay, Instant expiresAt, Instant now, ZoneId zone) {
        if (lastDay == null) {
            return true;
        }
        var over = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
        return over.isAfter(now) && over.isAfter(expiresAt);
    }

    /** After its last day, or when nobody has said for long that it still holds. */
    private Instant end(Instant now, ZoneId zone) {
        var stands = now.plus(Duration.ofDays(standsForDays()));
        if (lastDay == null) {
            return stands;
        }
        var over = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
        return over.isBefore(stands) ? over : stands;
    }

    /** Its time is over now; it can be let stand anew. */
    public void end(Instant now) {
        if (isOpen(now)) {
            expiresAt = now;
        }
    }

    public void close(Instant now) {
        if (state == PublishedState.PUBLISHED) {
            state = PublishedState.CLOSED;
            closedAt = now;
        }
    }

    /**
     * Lets it stand anew from now, also when its time was over.
     *
     * @throws ProblemException 409 {@code closed} when it was taken back or its last day has passed
     */
    public void renew(Instant now, ZoneId zone) {
        if (state == PublishedState.CLOSED) {
            throw new ProblemException(PoolProblem.CLOSED, "This was taken back. Publish it anew.");
        }
        if (lastDay != null && lastDay.isBefore(now.atZone(zone).toLocalDate())) {
            throw new ProblemException(PoolProblem.CLOSED, "Its last day has passed. Publish it anew with other days.");
        }
        expiresAt = end(now, zone);
    }

    /** What it says, by what people call it; values may be null. */
    protected Map<String, @Nullable Object> facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("title", title);
        facts.put("details", description);
        facts.put("category", category);
        facts.put("place", place);
        facts.put("when", when);
        facts.put("days", weekdays);
        facts.put("times of the day", dayTimes);
        facts.put("first day", firstDay);
        facts.put("last day", lastDay);
        facts.put("who sees it", audience);
        return facts;
    }

    public int version() {
        return version;
    }

    public UUID id() {
        return id;
    }

    public String organisationId() {
        return organisationId;
    }

    /** Whose it is; null when it is the organisation's own. */
    public @Nullable UUID person() {
        return person;
    }

    public UUID publishedBy() {
        return publishedBy;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** The code of its category. */
    public String category() {
        return category;
    }

    public String place() {
        return place;
    }

    public String when() {
        return when;
    }

    public Set<DayOfWeek> days() {
        return Ticks.read(weekdays, DayOfWeek.class);
    }

    public Set<TimeOfDay> times() {
        return Ticks.read(dayTimes, TimeOfDay.class);
    }

    public @Nullable LocalDate firstDay() {
        return firstDay;
    }

    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    public Audience audience() {
        return audience;
    }

    /** What it is at this moment, whether or not any job has run. */
    public PublishedState state(Instant now) {
        return state == PublishedState.PUBLISHED && !now.isBefore(expiresAt) ? PublishedState.EXPIRED : state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean isOpen(Instant now) {
        return state(now) == PublishedState.PUBLISHED;
    }
}
