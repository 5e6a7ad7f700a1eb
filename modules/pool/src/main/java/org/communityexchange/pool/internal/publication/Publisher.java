package org.communityexchange.pool.internal.publication;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.Categories;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.Publish;
import org.communityexchange.pool.PublishedState;
import org.communityexchange.pool.internal.category.Allowed;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** What publishing, looking at and taking back are, whatever it is that was published. */
@ApplicationScoped
public class Publisher {

    /** Makes the row of what was said. */
    @FunctionalInterface
    public interface Maker {
        Publication make(Ground ground);
    }

    private final Organisations organisations;
    private final People people;
    private final Categories categories;
    private final Allowed allowed;
    private final TenantContext tenant;
    private final Commands commands;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Sight sight;
    private final Clock clock;

    Publisher(
            Organisations organisations,
            People people,
            Categories categories,
            Allowed allowed,
            TenantContext tenant,
            Commands commands,
            AuditTrail audit,
            CurrentPerson me,
            Sight sight,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.categories = categories;
        this.allowed = allowed;
        this.tenant = tenant;
        this.commands = commands;
        this.audit = audit;
        this.me = me;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * Publishes once, for whoever is signed in, a managed member or the organisation.
     *
     * @param thing {@code offer} or {@code need}
     * @return the id of what was published, now or the first time
     * @throws Forbidden in the organisation's name without {@link Right#PUBLISH_FOR_ORGANISATION}
     */
    public UUID publish(String thing, Publish said, @Nullable UUID key, Maker maker) {
        me.demand(Right.PUBLISH);
        if (said.inOrganisationName() && !me.may(Right.PUBLISH_FOR_ORGANISATION)) {
            throw new Forbidden("A steward or admin publishes in the organisation's name.");
        }
        var person = said.inOrganisationName()
                ? null
                : people.actingFor(said.forPerson() == null ? null : new PersonId(said.forPerson()));
        var by = person == null ? null : person.id().value();
        var actor = me.id().value();
        var category = said.category() == null
                ? null
                : categories.find(said.category()).orElse(null);
        return commands.once(key, thing + "|" + said, id -> {
            var made = maker.make(new Ground(id, by, actor, category, clock.instant(), zone()));
            allowed.demand(Objects.requireNonNull(category), made.title());
            var article = thing.startsWith("o") ? "An " : "A ";
            audit.record(Act.of("pool." + thing + "-published", id, by, article + thing + " was published.")
                    .onBehalfOf(actor.equals(by) ? null : by));
        });
    }

    /**
     * Says anew what a publication says, and records what changed, but not to what.
     *
     * @param publication locked by the caller
     * @param version that was looked at, or null for whatever is there
     * @param change takes what was said; the category is null when there is none of that name
     * @throws NotFound when it is not meant for whoever asks
     * @throws Forbidden for whoever may not change it
     * @throws ProblemException 409 {@code closed} or {@code changed-meanwhile}; what is refused at publishing, too
     */
    public void change(
            String thing, Publication publication, Publish said, @Nullable Integer version, Consumer<Ground> change) {
        var person = publication.person();
        if (!mayChange(
                publication, person == null ? null : names(List.of(publication)).get(person))) {
            if (!sight.sees(publication.audience())) {
                throw new NotFound(thing);
            }
            throw new Forbidden("Whose it is changes it; a steward what is the organisation's or a managed member's.");
        }
        var now = clock.instant();
        if (publication.state(now) == PublishedState.CLOSED) {
            throw new ProblemException(PoolProblem.CLOSED, "This was taken back. Publish it anew.");
        }
        if (version != null && version != publication.version()) {
            throw new ProblemException(
                    KernelProblem.STALE, "Somebody changed this since you looked. Look at it again.");
        }
        var category = said.category() == null
                ? null
                : categories.find(said.category()).orElse(null);
        // Before anything is changed: a question to the database would write down what is about to be refused.
        if (category != null && said.title() != null) {
            allowed.demand(category, said.title());
        }
        var before = publication.facts();
        change.accept(new Ground(publication.id(), person, publication.publishedBy(), category, now, zone()));
        var changed = publication.facts().entrySet().stream()
                .filter(fact -> !Objects.equals(fact.getValue(), before.get(fact.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            var actor = me.id().value();
            var article = thing.startsWith("o") ? "An " : "A ";
            audit.record(Act.of(
                            "pool." + thing + "-changed",
                            publication.id(),
                            person,
                            article + thing + " was changed: " + changed + ".")
                    .onBehalfOf(actor.equals(person) ? null : person));
        }
    }

    /**
     * Whether whoever asks may say it anew: whose it is; what is the organisation's or a managed member's, who publishes for the
     * organisation.
     *
     * @param whose its person, as named to whoever asks; null when it is the organisation's own
     */
    public boolean mayChange(Publication publication, @Nullable PersonRef whose) {
        return me.find()
                .map(asking -> asking.id().value().equals(publication.person())
                        || me.may(Right.PUBLISH_FOR_ORGANISATION)
                                && (publication.person() == null || whose != null && whose.managed()))
                .orElse(false);
    }

    /** @throws NotFound when it is not meant for whoever asks */
    public void demandSight(String thing, Publication publication) {
        if (!sight.sees(publication.audience()) && !mayManage(publication)) {
            throw new NotFound(thing);
        }
    }

    /**
     * Takes it back, once.
     *
     * @param act past-tense verb phrase for the trail: {@code An offer was taken back.}
     * @throws NotFound when it is not meant for whoever asks
     * @throws Forbidden for whoever neither has it nor publishes for the organisation
     */
    public void close(String thing, Publication publication, String act) {
        demandManage(thing, publication);
        if (publication.state(clock.instant()) != PublishedState.CLOSED) {
            publication.close(clock.instant());
            audit.record(Act.of("pool." + thing + "-closed", publication.id(), publication.person(), act));
        }
    }

    /**
     * Lets it stand on the boards anew.
     *
     * @throws NotFound when it is not meant for whoever asks
     * @throws Forbidden for whoever neither has it nor publishes for the organisation
     * @throws ProblemException 409 {@code closed} when it was taken back or its last day has passed
     */
    public void renew(String thing, Publication publication) {
        demandManage(thing, publication);
        publication.renew(clock.instant(), zone());
        audit.record(Act.of(
                "pool." + thing + "-renewed", publication.id(), publication.person(), "It stands on the boards anew."));
    }

    /** Whether whoever asks may take it back: whose it is, or who publishes for the organisation and its managed members now. */
    public boolean mayManage(Publication publication) {
        return me.find()
                .map(asking ->
                        asking.id().value().equals(publication.person()) || me.may(Right.PUBLISH_FOR_ORGANISATION))
                .orElse(false);
    }

    /** The names of those whose they are, by id; visitors read none. */
    public Map<UUID, PersonRef> names(Collection<? extends Publication> shown) {
        return names(shown, List.of());
    }

    /** As {@link #names(Collection)}, with those of others in the same question. */
    public Map<UUID, PersonRef> names(Collection<? extends Publication> shown, Collection<UUID> others) {
        if (me.find().isEmpty()) {
            return Map.of();
        }
        var ids = Stream.concat(shown.stream().map(Publication::person).filter(Objects::nonNull), others.stream())
                .distinct()
                .map(PersonId::new)
                .toList();
        return people.byId(ids).values().stream()
                .collect(Collectors.toMap((PersonView person) -> person.id().value(), PersonRef::of));
    }

    private void demandManage(String thing, Publication publication) {
        if (!mayManage(publication)) {
            if (!sight.sees(publication.audience())) {
                throw new NotFound(thing);
            }
            throw new Forbidden("Whoever published it does this, or a steward of the organisation.");
        }
    }

    private ZoneId zone() {
        return organisations.require(tenant.requireOrganisation()).zone();
    }
}
