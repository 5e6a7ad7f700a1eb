package org.communityexchange.pool.internal.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Writes calendar files. Times are in UTC, which every calendar shows in its own zone; so no time zones are described. */
final class CalendarFile {

    /**
     * One thing in a calendar.
     *
     * @param id the same for the same thing whenever it is written, so that a calendar replaces it
     * @param version grows with every change
     */
    record Item(
            String id,
            int version,
            String title,
            String place,
            String description,
            String url,
            Instant startsAt,
            Instant endsAt,
            boolean cancelled) {}

    private static final int MOST_OCTETS = 75;

    private CalendarFile() {}

    static String of(String name, List<Item> items, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Community Exchange//EN");
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        for (var item : items) {
            var event = new VEvent();
            event.setUid(item.id());
            event.setDateTimeStamp(Date.from(now));
            event.setSequence(item.version());
            event.setSummary(item.title());
            event.setDateStart(Date.from(item.startsAt()));
            event.setDateEnd(Date.from(item.endsAt()));
            event.setUrl(item.url());
            event.setStatus(item.cancelled() ? Status.cancelled() : Status.confirmed());
            if (!item.place().isEmpty()) {
                event.setLocation(item.place());
            }
            if (!item.description().isEmpty()) {
                event.setDescription(item.description());
            }
            calendar.addEvent(event);
        }
        // The library folds after 75 characters; RFC 5545 (section 3.1) means octets, and an accent has two.
        return fold(Biweekly.write(calendar).foldLines(false).go());
    }

    private static String fold(String text) {
        var folded = new StringBuilder();
        for (var line : text.split("\r\n")) {
            var room = MOST_OCTETS;
            for (var at = 0; at < line.length(); ) {
                var character = Character.toString(line.codePointAt(at));
                var octets = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets > room) {
                    folded.append("\r\n ");
                    room = MOST_OCTETS - 1;
                }
                folded.append(character);
                room -= octets;
                at += character.length();
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}
