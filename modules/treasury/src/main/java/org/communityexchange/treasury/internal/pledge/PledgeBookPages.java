package org.communityexchange.treasury.internal.pledge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.PledgeMonth;
import org.communityexchange.treasury.PledgeView;
import org.communityexchange.treasury.Pledges;
import org.communityexchange.web.Csv;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The treasurer's page of pledges: expected and received in a month, and what is late. */
@Path("/o/{organisation}/treasury/pledges")
@Produces(MediaType.TEXT_HTML)
@Blocking
@Needs(Right.READ_TREASURY)
class PledgeBookPages {

    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    @CheckedTemplate(basePath = "treasury/pledge")
    static class Templates {
        private Templates() {}

        static native TemplateInstance book(
                OrganisationView organisation,
                PledgeMonth month,
                String name,
                List<PledgeView> pledges,
                boolean records);
    }

    private final Pledges pledges;
    private final Organisations organisations;
    private final CurrentPerson me;
    private final Clock clock;

    PledgeBookPages(Pledges pledges, Organisations organisations, CurrentPerson me, Clock clock) {
        this.pledges = pledges;
        this.organisations = organisations;
        this.me = me;
        this.clock = clock;
    }

    @GET
    public TemplateInstance book(
            @PathParam("organisation") String organisation, @QueryParam("month") @Nullable String month) {
        var here = organisations.require(new OrganisationId(organisation));
        var shown = pledges.month(month(month, here));
        return Templates.book(here, shown, SAID.format(shown.month()), pledges.here(), me.may(Right.RUN_TREASURY));
    }

    @GET
    @Path("csv")
    public Response csv(@PathParam("organisation") String organisation, @QueryParam("month") @Nullable String month) {
        var shown = pledges.month(month(month, organisations.require(new OrganisationId(organisation))));
        return Csv.download(
                organisation + "-pledges-" + shown.month() + ".csv",
                List.of("due_on", "person", "expected_cad", "received_cad", "late"),
                csv -> {
                    for (var line : shown.due()) {
                        csv.row(
                                line.dueOn(),
                                line.personName(),
                                Csv.dollars(line.expectedCents()),
                                Csv.dollars(line.receivedCents()),
                                line.late() ? "yes" : "");
                    }
                    csv.row("total", "", Csv.dollars(shown.expectedCents()), Csv.dollars(shown.receivedCents()), "");
                });
    }

    private YearMonth month(@Nullable String asked, OrganisationView here) {
        return month(asked, here, clock);
    }

    /** @throws InvalidInput when it is no month */
    static YearMonth month(@Nullable String asked, OrganisationView here, Clock clock) {
        if (asked == null || asked.isBlank()) {
            return YearMonth.from(clock.instant().atZone(here.zone()));
        }
        try {
            var month = YearMonth.parse(asked.strip());
            if (month.getYear() >= 2000 && month.getYear() < 2100) {
                return month;
            }
        } catch (DateTimeException notAMonth) {
            // Said below, as for a month of another century.
        }
        throw new InvalidInput("month", "“month” is a month, such as 2026-11.");
    }
}
