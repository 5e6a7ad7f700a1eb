package org.communityexchange.pool.internal.need;

import org.communityexchange.identity.Letters;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.internal.words.AskingMessages;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Letters about needs. No title and no name is said: a need may be private, and mail is read over shoulders. */
@ApplicationScoped
class AskingLetters {

    private final Letters letters;
    private final AskingMessages words;
    private final TenantContext tenant;

    AskingLetters(Letters letters, AskingMessages words, TenantContext tenant) {
        this.letters = letters;
        this.words = words;
        this.tenant = tenant;
    }

    /** To whoever offers what a need asks for, once. */
    void asked(UUID told, UUID need) {
        letters.owe(
                new PersonId(told), "offer-asked/" + need, words.asked_subject(), words.asked_body(), address(need));
    }

    /** To whoever looks after a need that was done and left the boards by itself. @param keptAt names the promise it was about */
    void ended(UUID to, Need need, Instant keptAt) {
        letters.owe(
                new PersonId(to),
                "need-done/" + need.id() + "/" + keptAt.getEpochSecond(),
                words.ended_subject(),
                words.ended_body(),
                address(need.id()));
    }

    private String address(UUID need) {
        return "/o/" + tenant.requireOrganisation().value() + "/needs/" + need;
    }
}
