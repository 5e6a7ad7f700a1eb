package org.communityexchange.pool.internal.dispute;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.DisputeCard;
import org.communityexchange.pool.DisputeEnding;
import org.communityexchange.pool.DisputeKind;
import org.communityexchange.pool.DisputeProcess;
import org.communityexchange.pool.DisputeState;
import org.communityexchange.pool.DisputeView;
import org.communityexchange.pool.OwnDispute;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.internal.commitment.PromiseAlbum;
import org.communityexchange.pool.internal.message.MessageBook;
import org.communityexchange.pool.internal.message.Topic;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** Disputes as whoever asks may see them. */
@ApplicationScoped
class DisputeViews {

    private final MessageBook book;
    private final PromiseAlbum album;
    private final Subjects subjects;
    private final DisputeProcess process;
    private final Organisations organisations;
    private final People people;
    private final DisputeMessages words;
    private final EntityManager entities;
    private final TenantContext tenant;
    private final CurrentPerson me;

    DisputeViews(
            MessageBook book,
            PromiseAlbum album,
            Subjects subjects,
            DisputeProcess process,
            Organisations organisations,
            People people,
            DisputeMessages words,
            EntityManager entities,
            TenantContext tenant,
            CurrentPerson me) {
        this.book = book;
        this.album = album;
        this.subjects = subjects;
        this.process = process;
        this.organisations = organisations;
        this.people = people;
        this.words = words;
        this.entities = entities;
        this.tenant = tenant;
        this.me = me;
    }

    /** For whom it is between, and who listens. */
    DisputeView whole(Dispute dispute) {
        var asking = me.id().value();
        var here = organisations.require(tenant.requireOrganisation());
        var names = new HashMap<UUID, PersonRef>();
        people.byId(dispute.named().stream().map(PersonId::new).toList())
                .forEach((id, person) -> names.put(id.value(), PersonRef.of(person)));
        var isOpen = dispute.state() == DisputeState.OPEN;
        var listens = dispute.isListening(asking);
        var isSide = dispute.isSide(asking) && dispute.hasTwoSides();
        return new DisputeView(
                dispute.id(),
                here.id(),
                here.name(),
                dispute.commitmentId(),
                dispute.spendId(),
                dispute.title(),
                dispute.kind(),
                dispute.wish(),
                Objects.requireNonNull(ref(names, dispute.openedBy())),
                ref(names, dispute.giverId()),
                ref(names, dispute.takerId()),
                dispute.openedAt(),
                dispute.goesUpAt(),
                subjects.held(dispute),
                Stream.of(ref(names, dispute.firstSteward()), ref(names, dispute.secondSteward()))
                        .filter(Objects::nonNull)
                        .toList(),
                photos(dispute),
                dispute.proposed(),
                ref(names, dispute.proposedBy()),
                dispute.state(),
                ref(names, dispute.endedBy()),
                dispute.endedAt(),
                dispute.endReason(),
                book.about(Topic.dispute(dispute.id()), listens),
                new DisputeView.Allowed(
                        isOpen,
                        isOpen && isSide,
                        isOpen && isSide && dispute.proposed() != null && !asking.equals(dispute.proposedBy()),
                        isOpen && listens,
                        isOpen && asking.equals(dispute.openedBy())));
    }

    /** For everybody who may read the dispute; also for whoever listens from outside and never sees the promise itself. */
    private List<PhotoView> photos(Dispute dispute) {
        var commitment = dispute.commitmentId();
        return commitment == null || dispute.state() != DisputeState.OPEN
                ? List.of()
                : album.of(List.of(commitment)).getOrDefault(commitment, List.of());
    }

    List<DisputeCard> cards(List<Dispute> open) {
        var here = organisations.require(tenant.requireOrganisation());
        var answers = process.mayListen(open.stream().map(Dispute::asCase).toList());
        var asking = me.id().value();
        return open.stream()
                .map(dispute -> new DisputeCard(
                        dispute.id(),
                        here.id(),
                        here.name(),
                        dispute.kind(),
                        dispute.openedAt(),
                        dispute.goesUpAt(),
                        dispute.asCase().listening().size(),
                        answers.get(dispute.id()) == DisputeProcess.Answer.MAY && !dispute.isListening(asking),
                        dispute.isHeard(asking)))
                .toList();
    }

    /** Those of other organisations, through the view that shows stewards elsewhere that there are some. */
    List<DisputeCard> goneUp() {
        return rows("""
                select id, organisation_id, organisation_name, kind, opened_at, goes_up_at
                from pool.relief_dispute order by goes_up_at, id""").stream()
                .map(row -> new DisputeCard(
                        row.get("id", UUID.class),
                        row.get("organisation_id", String.class),
                        row.get("organisation_name", String.class),
                        DisputeKind.valueOf(row.get("kind", String.class)),
                        row.get("opened_at", Instant.class),
                        row.get("goes_up_at", Instant.class),
                        0,
                        true,
                        false))
                .toList();
    }

    List<OwnDispute> mine() {
        return rows("""
                select id, organisation_id, organisation_name, title, kind, state, opened_at, goes_up_at
                from pool.own_dispute order by opened_at desc, id""").stream()
                .map(row -> new OwnDispute(
                        row.get("id", UUID.class),
                        row.get("organisation_id", String.class),
                        row.get("organisation_name", String.class),
                        row.get("title", String.class),
                        DisputeKind.valueOf(row.get("kind", String.class)),
                        DisputeState.valueOf(row.get("state", String.class)),
                        row.get("opened_at", Instant.class),
                        row.get("goes_up_at", Instant.class)))
                .toList();
    }

    /** What stands in the history of what is in question, and with its frozen credits. */
    String kind(DisputeKind kind) {
        return words.kind(kind);
    }

    /** What stands as the reason where the two agreed. */
    String agreed(DisputeEnding ending) {
        return words.agreed_reason(ending);
    }

    /** What stands as the reason where nothing was said. */
    String withdrawn() {
        return words.withdrawn_reason();
    }

    private List<Tuple> rows(String sql) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(sql, Tuple.class)
                .setMaxResults(DisputeRepository.MOST)
                .getResultList();
        return rows;
    }

    private static @Nullable PersonRef ref(Map<UUID, PersonRef> names, @Nullable UUID id) {
        return id == null ? null : names.getOrDefault(id, new PersonRef(id, "–", false));
    }
}
