package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One booked movement of the organisation's cash.
 *
 * @param date the day it counts, in the organisation's zone
 * @param cents more than zero came in, less went out
 * @param reference what bank and receipt know it by; may be empty
 * @param href where to look at it; may be empty
 * @param corrects the transfer that this one takes back, or null
 * @param kind what an explanation takes it for, or null
 * @param explanation why no bank line shows it; empty when nobody said
 * @param matched whether a bank line shows it
 */
public record BookMovement(
        UUID transfer,
        LocalDate date,
        long cents,
        String reference,
        String description,
        String href,
        @Nullable UUID corrects,
        @Nullable ExceptionKind kind,
        String explanation,
        boolean matched) {}
