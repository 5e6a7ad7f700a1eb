package org.communityexchange.identity.internal.letter;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import org.communityexchange.kernel.job.JobKind;
import org.communityexchange.kernel.tenancy.Tenants;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Sends one letter. A crash between the mail server's answer and our note of it sends the same letter once more, which is
 * better than not at all.
 */
@ApplicationScoped
class LetterMail implements JobKind {

    static final String NAME = "identity.send-letter";

    private record Letter(String to, String name, String subject, String body, String path) {}

    private final EntityManager entities;
    private final Mailer mailer;
    private final LetterMessages words;
    private final Tenants tenants;
    private final Clock clock;
    private final String publicUrl;

    LetterMail(
            EntityManager entities,
            Mailer mailer,
            LetterMessages words,
            Tenants tenants,
            Clock clock,
            @ConfigProperty(name = "exchange.public-url") String publicUrl) {
        this.entities = entities;
        this.mailer = mailer;
        this.words = words;
        this.tenants = tenants;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String data) {
        var id = UUID.fromString(data);
        var letter = tenants.call(null, null, () -> unsent(id));
        if (letter == null) {
            return;
        }
        mailer.send(Mail.withText(
                letter.to(), letter.subject(), words.whole(letter.name(), letter.body(), publicUrl + letter.path())));
        tenants.runAs(
                null, null, () -> entities.createNativeQuery("update identity.letter set sent_at = :at where id = :id")
                        .setParameter("at", Timestamp.from(clock.instant()))
                        .setParameter("id", id)
                        .executeUpdate());
    }

    /** Null when it was sent before, or the person has no address any more. */
    private @Nullable Letter unsent(UUID id) {
        var rows = entities.createNativeQuery("""
                        select p.email, p.display_name, l.subject, l.body, l.path
                          from identity.letter l join identity.person p on p.id = l.person_id
                         where l.id = :id and l.sent_at is null and p.email is not null""", Letter.class)
                .setParameter("id", id)
                .getResultList();
        return rows.isEmpty() ? null : (Letter) rows.get(0);
    }
}
