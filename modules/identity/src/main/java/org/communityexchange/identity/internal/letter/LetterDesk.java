package org.communityexchange.identity.internal.letter;

import org.communityexchange.identity.Letters;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.job.Jobs;

import java.sql.Timestamp;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
class LetterDesk implements Letters {

    private final EntityManager entities;
    private final Jobs jobs;
    private final Clock clock;

    LetterDesk(EntityManager entities, Jobs jobs, Clock clock) {
        this.entities = entities;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean owe(PersonId to, String purpose, String subject, String body, String path) {
        var id = Ids.next();
        var isNew = entities.createNativeQuery("""
                        insert into identity.letter (id, person_id, purpose, subject, body, path, written_at)
                        select :id, p.id, :purpose, :subject, :body, :path, :at from identity.person p
                         where p.id = :person and p.email is not null
                        on conflict (person_id, purpose) do nothing""")
                        .setParameter("id", id)
                        .setParameter("person", to.value())
                        .setParameter("purpose", purpose)
                        .setParameter("subject", subject)
                        .setParameter("body", body)
                        .setParameter("path", path)
                        .setParameter("at", Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
        if (isNew) {
            jobs.enqueue(LetterMail.NAME, id.toString(), id.toString());
        }
        return isNew;
    }
}
