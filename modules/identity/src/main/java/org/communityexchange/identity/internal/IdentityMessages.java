package org.communityexchange.identity.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.identity.SeatKind;

/** The words of this module that several of its features say. */
@MessageBundle("identity")
public interface IdentityMessages {

    @Message("People")
    String nav_people();

    @Message("Requests")
    String nav_requests();

    @Message("Seats")
    String nav_seats();

    @Message("Settings")
    String nav_settings();

    @Message("Audit trail")
    String nav_audit();

    @Message(
            "{#when kind}{#is STEWARD}steward{#is TREASURER}treasurer{#is ADMIN}admin{#is COUNCIL}council member{/when}")
    String seat_kind(SeatKind kind);

    @Message(
            "{#when kind}{#is STEWARD}Welcomes people, confirms what was done, acts for members without a sign-in.{#is TREASURER}Sees the organisation’s wallet and books.{#is ADMIN}Gives seats, changes words and settings.{#is COUNCIL}Decides for the whole exchange.{/when}")
    String seat_kind_hint(SeatKind kind);

    @Message("All people")
    String back_people();

    @Message("Cancel")
    String cancel();

    @Message("the exchange itself")
    String by_exchange();
}
