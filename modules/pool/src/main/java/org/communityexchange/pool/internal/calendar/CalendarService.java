package org.communityexchange.pool.internal.calendar;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.pool.Calendars;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.Participations;
import org.communityexchange.pool.internal.words.CalendarMessages;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class CalendarService implements Calendars {

    /** As hard to guess as a key. */
    private static final int TOKEN_BYTES = 32;

    private static final Duration PAST = Duration.ofDays(90);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Statements statements;
    private final Events events;
    private final Participations participations;
    private final Organisations organisations;
    private final CalendarMessages words;
    private final Tenants tenants;
    private final CurrentPerson me;
    private final Clock clock;
    private final String root;

    CalendarService(
            Statements statements,
            Events events,
            Participations participations,
            Organisations organisations,
            CalendarMessages words,
            Tenants tenants,
            CurrentPerson me,
            Clock clock,
            @ConfigProperty(name = "exchange.public-url") String publicUrl) {
        this.statements = statements;
        this.events = events;
        this.participations = participations;
        this.organisations = organisations;
        this.words = words;
        this.tenants = tenants;
        this.me = me;
        this.clock = clock;
        this.root = publicUrl.replaceAll("/+$", "");
    }

    @Override
    @Transactional
    public String event(EventId id) {
        var event = events.view(id);
        var noon = event.heldOn().atTime(12, 0).toInstant(ZoneOffset.UTC);
        var starts = event.shifts().stream().map(EventView.ShiftView::startsAt).min(Instant::compareTo);
        var ends = event.shifts().stream().map(EventView.ShiftView::endsAt).max(Instant::compareTo);
        var places = participations.places(event);
        if (places.mine() != null && places.starts() != null && places.ends() != null) {
            var zone = organisations
                    .require(new OrganisationId(event.organisation()))
                    .zone();
            starts = Optional.of(
                    event.heldOn().atTime(places.starts()).atZone(zone).toInstant());
            ends = Optional.of(event.heldOn().atTime(places.ends()).atZone(zone).toInstant());
        }
        return CalendarFile.of(
                event.title(),
                List.of(new CalendarFile.Item(
                        uid("event", event.id()),
                        event.version(),
                        event.title(),
                        event.place(),
                        event.description(),
                        root + event.href(),
                        starts.orElse(noon),
                        ends.orElse(noon.plusSeconds(1)),
                        event.cancelled())),
                clock.instant());
    }

    @Override
    @Transactional
    public Address mine() {
        return statements
                .one(
                        "select created_at from pool.calendar_address where person_id = ?",
                        row -> new Address(null, Statements.instant(row, "created_at")),
                        me.id().value())
                .orElse(new Address(null, null));
    }

    @Override
    @Transactional
    public Address renew() {
        var token = token();
        var now = clock.instant();
        statements.write("""
                        insert into pool.calendar_address (person_id, token_hash, created_at) values (?, ?, ?)
                        on conflict (person_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at""", me.id().value(), hash(token), now);
        return new Address("/calendar/" + token + ".ics", now);
    }

    @Override
    @Transactional
    public String shifts(String token) {
        // The view shows the one row whose address this transaction presents, and no other.
        statements.one(
                "select set_config('app.presented_calendar', ?, true) as presented",
                row -> row.getString("presented"),
                hash(token));
        var person = statements
                .one("select person_id from pool.presented_calendar", row -> row.getObject("person_id", UUID.class))
                .orElseThrow(() -> new NotFound("calendar"));
        // The address stands for its person and nobody is signed in: their shifts are read as theirs, and nothing else
        // is.
        List<CalendarFile.Item> items = tenants.call(null, person, this::own);
        return CalendarFile.of(words.my_shifts(), items, clock.instant());
    }

    private List<CalendarFile.Item> own() {
        var since = clock.instant().minus(PAST);
        return statements.list(
                """
                        select 'shift' as kind, 'commitments' as room, organisation_id, organisation_name, commitment_id as id,
                               version, title || ': ' || role as title, place, starts_at, ends_at
                          from pool.own_shift where ends_at > ?
                        union all
                        select 'place', 'participations', organisation_id, organisation_name, id, version, title, place,
                               starts_at, ends_at
                          from pool.own_participation
                         where person_id = kernel.current_person() and state in ('GOING', 'CAME') and event_state = 'PUBLISHED'
                           and ends_at > ?
                         order by starts_at, id""",
                row -> new CalendarFile.Item(
                        uid(row.getString("kind"), row.getObject("id", UUID.class)),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("place"),
                        row.getString("organisation_name"),
                        root + "/o/" + row.getString("organisation_id") + "/" + row.getString("room") + "/"
                                + row.getObject("id", UUID.class),
                        Objects.requireNonNull(Statements.instant(row, "starts_at")),
                        Objects.requireNonNull(Statements.instant(row, "ends_at")),
                        false),
                since,
                since);
    }

    private String uid(String kind, UUID id) {
        return kind + "-" + id + "@"
                + Objects.requireNonNullElse(URI.create(root).getHost(), "exchange");
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
