package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.Letters;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.internal.words.LifeMessages;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells whoever asked for help that somebody answered, and whoever answered that they are awaited: two people who may not look
 * at the exchange for days. Neither the title nor a name is said, because a need may be private and mail is not.
 */
@ApplicationScoped
class AnswerLetters {

    private final CommitmentViews views;
    private final Letters letters;
    private final LifeMessages words;
    private final TenantContext tenant;

    AnswerLetters(CommitmentViews views, Letters letters, LifeMessages words, TenantContext tenant) {
        this.views = views;
        this.letters = letters;
        this.words = words;
        this.tenant = tenant;
    }

    /** To whose need it answers; a need of the organisation itself waits in the queue of its stewards. */
    void made(Commitment answer) {
        var receiver = views.receiverOf(answer);
        if (receiver != null) {
            write(receiver, "promise-made/", answer, words.answered_subject(), words.answered_body());
        }
    }

    /** To whoever answered a need. */
    void accepted(Commitment answer) {
        if (views.receiverOf(answer) != null) {
            write(answer.personId(), "promise-accepted/", answer, words.accepted_subject(), words.accepted_body());
        }
    }

    private void write(UUID to, String purpose, Commitment about, String subject, String body) {
        letters.owe(
                new PersonId(to),
                purpose + about.id(),
                subject,
                body,
                "/o/" + tenant.requireOrganisation().value() + "/commitments/" + about.id());
    }
}
