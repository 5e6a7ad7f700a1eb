package org.communityexchange.pool.internal.message;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.MessageView;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Writes, reads, takes away and hides notes. The caller has decided that whoever asks may, and locked what it is about. */
@ApplicationScoped
public class MessageBook {

    public static final int LONGEST = 500;
    static final int MOST_AN_HOUR = 30;

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final MessageRepository messages;
    private final EntityManager entities;
    private final People people;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    MessageBook(
            MessageRepository messages,
            EntityManager entities,
            People people,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.messages = messages;
        this.entities = entities;
        this.people = people;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /**
     * A note of 1 to 500 characters, as it is kept.
     *
     * @throws InvalidInput naming the text
     */
    public static String text(@Nullable String typed) {
        var refusals = new Refusals();
        var text = refusals.text("text", "Message", typed, LONGEST);
        refusals.throwIfAny();
        return text;
    }

    /**
     * @param text as it is kept; may be empty where terms say it all
     * @throws ProblemException 409 {@code many-messages}
     */
    public void write(UUID id, Topic topic, String text) {
        var now = clock.instant();
        if (messages.since(topic, now.minus(AN_HOUR)) >= MOST_AN_HOUR) {
            throw new ProblemException(
                    PoolProblem.MANY_MESSAGES, "That were 30 messages within an hour. Perhaps call each other?");
        }
        messages.persist(Message.of(id, topic, me.id().value(), text, now));
    }

    /** @param mayHide whether whoever asks is a steward here */
    public List<MessageView> about(Topic topic, boolean mayHide) {
        var found = messages.about(topic);
        var names = people.byId(found.stream()
                .map(message -> new PersonId(message.authorId()))
                .distinct()
                .toList());
        return found.stream()
                .map(message -> {
                    var author = names.get(new PersonId(message.authorId()));
                    return message.view(
                            author == null ? new PersonRef(message.authorId(), "–", false) : PersonRef.of(author),
                            me.id().value(),
                            mayHide);
                })
                .toList();
    }

    /** Whoever asks has read what is there now. */
    public void seen(Topic topic) {
        entities.createNativeQuery("""
                        insert into pool.message_seen (organisation_id, topic_id, person_id, seen_at)
                        values (:organisation, :topic, :me, :at)
                        on conflict (organisation_id, topic_id, person_id) do update set seen_at = excluded.seen_at""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("topic", topic.id())
                .setParameter("me", me.id().value())
                .setParameter("at", Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /**
     * @throws NotFound when there is no such note
     * @throws Forbidden for anybody but who wrote it
     */
    public void remove(Topic topic, UUID id) {
        messages.require(topic, id).remove(me.id().value(), clock.instant());
        audit.record(Act.of("pool.message-removed", id, me.id().value(), "A message was taken away by its author."));
    }

    /**
     * @throws NotFound when there is no such note
     * @throws InvalidInput without a reason
     */
    public void hide(Topic topic, UUID id, @Nullable String typed) {
        var refusals = new Refusals();
        var reason = refusals.text("reason", "Reason", typed, LONGEST);
        refusals.throwIfAny();
        var message = messages.require(topic, id);
        message.hide(me.id().value(), reason, clock.instant());
        audit.record(Act.of("pool.message-hidden", id, message.authorId(), "A steward hid a message.")
                .because(reason));
    }
}
