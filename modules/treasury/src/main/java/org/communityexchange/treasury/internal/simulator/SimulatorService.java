package org.communityexchange.treasury.internal.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.History;
import org.communityexchange.ledger.History.LatestTerms;
import org.communityexchange.treasury.Simulate;
import org.communityexchange.treasury.SimulatedCourse;
import org.communityexchange.treasury.SimulationView;
import org.communityexchange.treasury.Simulator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class SimulatorService implements Simulator {

    private static final TypeReference<List<SimulatedCourse>> COURSES = new TypeReference<>() {};

    private final SimulationRepository simulations;
    private final History history;
    private final Books books;
    private final Organisations organisations;
    private final People people;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Words words;
    private final ObjectMapper json;
    private final Clock clock;
    private final ZoneId zone;

    SimulatorService(
            SimulationRepository simulations,
            History history,
            Books books,
            Organisations organisations,
            People people,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Words words,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "exchange.web.zone", defaultValue = "America/Toronto") ZoneId zone) {
        this.simulations = simulations;
        this.history = history;
        this.books = books;
        this.organisations = organisations;
        this.people = people;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.words = words;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional
    public SimulationView run(Simulate said, @Nullable UUID key) {
        demandRight();
        var here = here();
        var question = Question.of(
                said,
                changeable().stream().map(OrganisationView::id).collect(Collectors.toUnmodifiableSet()),
                LocalDate.ofInstant(clock.instant(), zone));
        var parameters = write(List.of(said));
        if (key != null) {
            var before = simulations.sentBefore(me.id().value(), key).orElse(null);
            if (before != null && !before.parameters().equals(parameters)) {
                throw new ProblemException(
                        KernelProblem.IDEMPOTENCY_KEY_REUSED, "This key was sent before with other content.");
            }
            if (before != null) {
                return view(before);
            }
        }
        var seal = books.seals(1).stream().findFirst().orElse(null);
        var past = history.until(question.to().plusDays(1).atStartOfDay(zone).toInstant());
        var courses = new Simulation(Facts.of(past), past.accounts(), question.from(), question.to(), zone)
                .courses(question.scenarios());
        var saved = SavedSimulation.of(Ids.next(), here, question, parameters, write(courses), seal)
                .by(me.id().value(), clock.instant(), key);
        simulations.persist(saved);
        audit.record(Act.of("treasury.simulation-run", saved.id(), null, "Other rules were tried on the past."));
        return view(saved);
    }

    @Override
    @Transactional
    public SimulationView view(UUID id) {
        return view(simulations.require(id));
    }

    @Override
    @Transactional
    public List<Headline> recent() {
        demandRight();
        return simulations.recent(here()).stream()
                .map(saved -> new Headline(saved.id(), saved.title(), saved.madeAt()))
                .toList();
    }

    @Override
    @Transactional
    public List<Practice> practices() {
        demandRight();
        var latest = history.latestTerms().stream()
                .collect(Collectors.toMap(LatestTerms::organisation, Function.identity()));
        return changeable().stream()
                .map(organisation -> practice(organisation, latest.get(organisation.id())))
                .toList();
    }

    private static Practice practice(OrganisationView organisation, @Nullable LatestTerms latest) {
        var lot = latest == null ? null : latest.lot();
        return new Practice(
                organisation.id(),
                organisation.name(),
                lot == null
                        ? null
                        : (Long) ReplayedLot.part(lot.terms().backingCents(), 100, lot.issued() * Claims.VALUE_CENTS),
                latest == null ? null : latest.centsPerCredit(),
                lot != null && lot.terms().expiresAt() != null);
    }

    private SimulationView view(SavedSimulation saved) {
        var maker = new PersonId(saved.madeBy());
        var found = people.byId(Set.of(maker)).get(maker);
        var courses = read(saved.result());
        return new SimulationView(
                saved.id(),
                saved.title(),
                found == null ? "" : found.displayName(),
                saved.madeAt(),
                saved.askedIn(),
                saved.firstDay(),
                saved.lastDay(),
                saved.sealSeq(),
                saved.sealHash(),
                courses,
                words.summary(courses, names()));
    }

    /** Names of organisations by id. */
    private Map<String, String> names() {
        return organisations.all().stream().collect(Collectors.toMap(OrganisationView::id, OrganisationView::name));
    }

    /** Inside an organisation its own rules; for the council those of all. */
    private List<OrganisationView> changeable() {
        var here = here();
        return here == null ? organisations.all() : List.of(organisations.require(new OrganisationId(here)));
    }

    private void demandRight() {
        me.demand(here() == null ? Right.DECIDE_FOR_EXCHANGE : Right.READ_TREASURY);
    }

    private @Nullable String here() {
        return tenant.organisation().map(OrganisationId::value).orElse(null);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records can be written", e);
        }
    }

    private List<SimulatedCourse> read(String result) {
        try {
            return json.readValue(result, COURSES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written can be read", e);
        }
    }
}
