package org.communityexchange.pool.internal.need;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.AskedNeed;
import org.communityexchange.pool.ChangeNeed;
import org.communityexchange.pool.NeedAnswer;
import org.communityexchange.pool.NeedId;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PublishNeed;
import org.communityexchange.pool.PublishedNeeds;
import org.communityexchange.pool.ScreeningKind;
import org.communityexchange.pool.SearchKind;
import org.communityexchange.pool.internal.photo.Gallery;
import org.communityexchange.pool.internal.publication.Publication;
import org.communityexchange.pool.internal.publication.Publisher;
import org.communityexchange.pool.internal.publication.Sight;
import org.communityexchange.pool.internal.publication.Veil;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class NeedService implements PublishedNeeds {

    private static final String NEED = "need";

    /** More than anybody looks through; then it is time for another steward. */
    private static final int MOST_UNANSWERED = 200;

    private final NeedRepository needs;
    private final AskedOffers offers;
    private final AskingLetters letters;
    private final People people;
    private final Publisher publisher;
    private final Veil veil;
    private final Gallery gallery;
    private final Organisations organisations;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Sight sight;
    private final Clock clock;

    NeedService(
            NeedRepository needs,
            AskedOffers offers,
            AskingLetters letters,
            People people,
            Publisher publisher,
            Veil veil,
            Gallery gallery,
            Organisations organisations,
            TenantContext tenant,
            CurrentPerson me,
            Sight sight,
            Clock clock) {
        this.needs = needs;
        this.offers = offers;
        this.letters = letters;
        this.people = people;
        this.publisher = publisher;
        this.veil = veil;
        this.gallery = gallery;
        this.organisations = organisations;
        this.tenant = tenant;
        this.me = me;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    @Transactional
    public NeedView publish(PublishNeed said, @Nullable UUID key) {
        var id = publisher.publish(NEED, said, key, ground -> {
            var asked = offers.look(said, ground.person());
            var need = Need.published(ground, said, asked == null ? null : asked.offer());
            needs.persist(need);
            if (asked != null) {
                asked.told().stream()
                        .filter(told -> !told.equals(me.id().value()))
                        .forEach(told -> letters.asked(told, need.id()));
            }
            return need;
        });
        return view(needs.require(id));
    }

    @Override
    @Transactional
    public NeedView view(NeedId id) {
        var need = needs.require(id.value());
        publisher.demandSight(NEED, need);
        return view(need);
    }

    /** For whoever may say yes to them, or looks after those who may; null for everybody else. */
    private @Nullable List<NeedRepository.Answer> answers(Need need) {
        var isTheirs = me.find()
                .map(asking -> asking.id().value().equals(need.person()))
                .orElse(false);
        return isTheirs || me.may(Right.CONFIRM) ? needs.answers(need.id()) : null;
    }

    @Override
    @Transactional
    public Listing<NeedView> here(ListQuery query) {
        var page =
                Listing.of(needs.open(sight.audiences(), clock.instant(), List.of(), query), query.limit(), Need::id);
        return new Listing<>(views(page.items()), page.next());
    }

    @Override
    @Transactional
    public NeedView change(NeedId id, ChangeNeed change) {
        var need = needs.requireForUpdate(id.value());
        var said = change.said();
        publisher.change(NEED, need, said, change.version(), ground -> need.change(ground, said));
        needs.flush();
        return view(need);
    }

    @Override
    @Transactional
    public NeedView close(NeedId id) {
        var need = needs.requireForUpdate(id.value());
        publisher.close(NEED, need, "A need was closed.");
        return view(need);
    }

    @Override
    @Transactional
    public NeedView renew(NeedId id) {
        var need = needs.requireForUpdate(id.value());
        publisher.renew(NEED, need);
        return view(need);
    }

    @Override
    @Transactional
    public List<NeedView> unanswered() {
        me.demand(Right.CONFIRM);
        return views(needs.unanswered(clock.instant(), MOST_UNANSWERED), List.of(), Map.of());
    }

    @Override
    @Transactional
    public List<AskedNeed> askedOfMe() {
        me.require();
        var rows = offers.askedOfMe();
        var names = people.byId(rows.stream()
                .map(row -> row.get("asked_by", UUID.class))
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .toList());
        return rows.stream()
                .map(row -> {
                    var by = row.get("asked_by", UUID.class);
                    var person = by == null ? null : names.get(new PersonId(by));
                    return new AskedNeed(
                            row.get("id", UUID.class),
                            row.get("organisation_id", String.class),
                            row.get("organisation_name", String.class),
                            row.get("offer_id", UUID.class),
                            row.get("offer_title", String.class),
                            person == null ? null : PersonRef.of(person),
                            row.get("title", String.class),
                            row.get("created_at", Instant.class),
                            row.get("answered", Integer.class));
                })
                .toList();
    }

    private boolean mayAnswer(Need need, Set<ScreeningKind> checks) {
        return need.isOpen(clock.instant())
                && veil.mayTake(need, checks)
                && !me.id().value().equals(need.person());
    }

    private NeedView view(Need need) {
        var answers = answers(need);
        var shown = List.of(need);
        return answers == null
                ? views(shown, List.of(), needs.answered(List.of(need.id()))).get(0)
                : views(shown, answers, Map.of(need.id(), counted(answers))).get(0);
    }

    private static Answered counted(List<NeedRepository.Answer> answers) {
        var kept = answers.stream()
                .map(NeedRepository.Answer::confirmedAt)
                .filter(Objects::nonNull)
                .toList();
        return new Answered(
                answers.size() - kept.size(),
                kept.size(),
                kept.stream().max(Comparator.naturalOrder()).orElse(null));
    }

    private List<NeedView> views(List<Need> shown) {
        return views(
                shown,
                List.of(),
                needs.answered(shown.stream().map(Publication::id).toList()));
    }

    private List<NeedView> views(List<Need> shown, List<NeedRepository.Answer> answers, Map<UUID, Answered> answered) {
        var here = organisations.require(tenant.requireOrganisation());
        var now = clock.instant();
        var names = publisher.names(
                shown, answers.stream().map(NeedRepository.Answer::person).toList());
        var photos =
                gallery.of(SearchKind.NEED, shown.stream().map(Publication::id).toList());
        var checks = veil.checksFor(shown);
        var shownAnswers = answers.stream()
                .map(answer ->
                        new NeedAnswer(answer.commitment(), here.id(), names.get(answer.person()), answer.state()))
                .toList();
        return shown.stream()
                .map(need -> need.view(
                        here.name(),
                        veil.category(need),
                        veil.hidesNeed(need, checks) ? veil.publicTitle(need) : null,
                        need.person() == null ? null : names.get(need.person()),
                        answered.getOrDefault(need.id(), Answered.NOT_YET),
                        now,
                        here.zone(),
                        publisher.mayManage(need),
                        publisher.mayChange(need, need.person() == null ? null : names.get(need.person())),
                        mayAnswer(need, checks),
                        shownAnswers,
                        photos.getOrDefault(need.id(), List.of())))
                .toList();
    }
}
