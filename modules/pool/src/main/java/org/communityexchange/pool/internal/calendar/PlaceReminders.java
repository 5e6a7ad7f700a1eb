package org.communityexchange.pool.internal.calendar;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.pool.internal.participation.GuestLetters;
import org.communityexchange.pool.internal.participation.GuestLetters.Guest;
import org.communityexchange.pool.internal.words.CalendarMessages;
import org.communityexchange.pool.internal.words.PlaceLineMessages;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reminds everybody of their place at an event on the day before it; and, where a place that costs credits can be given back no
 * later than some days before, on the day before that ends.
 */
@ApplicationScoped
class PlaceReminders {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private static final String SELECT = """
            select p.id, p.person_id, p.entered_by, p.credits, p.cancel_days, p.agreed_day, e.title, e.place, e.held_on, s.starts, s.ends
              from pool.participation p
              join pool.event_places s on s.organisation_id = p.organisation_id and s.event_id = p.event_id
              join pool.event e on e.organisation_id = p.organisation_id and e.id = p.event_id
             where p.organisation_id = ? and p.state = 'GOING' and e.state = 'PUBLISHED' and""" + " ";

    /** @param late whether it cannot be given back any more on the day before */
    private record Place(
            UUID id,
            Guest guest,
            int credits,
            boolean late,
            String title,
            String place,
            LocalDate heldOn,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends) {}

    private final Statements statements;
    private final GuestLetters letters;
    private final CalendarMessages words;
    private final PlaceLineMessages placeWords;

    PlaceReminders(Statements statements, GuestLetters letters, CalendarMessages words, PlaceLineMessages placeWords) {
        this.statements = statements;
        this.letters = letters;
        this.words = words;
        this.placeWords = placeWords;
    }

    /** Owes the letters of the current organisation, once each for each day. */
    void remind(OrganisationView here, LocalDate tomorrow) {
        for (var place : read(here, "e.held_on = ?", tomorrow)) {
            letters.owe(
                    place.guest(),
                    "place-tomorrow/" + place.id() + "/" + tomorrow,
                    words.tomorrow_subject(place.title()),
                    placeWords.tomorrow(
                            DAY.format(tomorrow),
                            time(place.starts()),
                            time(place.ends()),
                            place.title(),
                            place.place(),
                            place.late()),
                    address(here, place));
        }
        var ending = read(
                here,
                "p.credits > 0 and p.cancel_days >= 2 and p.agreed_day = e.held_on and e.held_on - p.cancel_days = ?",
                tomorrow);
        for (var place : ending) {
            letters.owe(
                    place.guest(),
                    "place-until/" + place.id() + "/" + tomorrow,
                    placeWords.until_subject(place.title(), DAY.format(tomorrow)),
                    placeWords.until_letter(
                            place.title(),
                            DAY.format(place.heldOn()),
                            place.place(),
                            DAY.format(tomorrow),
                            place.credits()),
                    address(here, place));
        }
    }

    private List<Place> read(OrganisationView here, String which, LocalDate day) {
        return statements.list(SELECT + which + " order by p.id", PlaceReminders::place, here.id(), day);
    }

    private static Place place(ResultSet row) throws SQLException {
        var heldOn = row.getObject("held_on", LocalDate.class);
        var agreed = heldOn.equals(row.getObject("agreed_day", LocalDate.class));
        return new Place(
                row.getObject("id", UUID.class),
                new Guest(row.getObject("person_id", UUID.class), row.getObject("entered_by", UUID.class)),
                row.getInt("credits"),
                agreed && row.getInt("cancel_days") > 1,
                row.getString("title"),
                row.getString("place"),
                heldOn,
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class));
    }

    private static String time(@Nullable LocalTime time) {
        return time == null ? "" : TIME.format(time);
    }

    private static String address(OrganisationView here, Place place) {
        return "/o/" + here.id() + "/participations/" + place.id();
    }
}
