package org.communityexchange.web.internal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.web.Fact;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;
import org.communityexchange.web.Paging;
import org.communityexchange.web.Tone;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/**
 * Every token and every component in every state, on pages that are themselves made of them. The texts are examples
 * and documentation, in English only, and stand in the templates.
 */
@Path("/style-guide")
@OpenToAll
class StyleGuidePages {

    private static final List<Option> KINDS = List.of(
            new Option("WORK", "One-off work", "You come once, for an hour or an afternoon."),
            new Option("REPEATING", "Repeating work", "Every week or every month."),
            new Option("GOODS", "Goods", "Something you have made or grown."));
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_CREDITS = 40;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    @CheckedTemplate(basePath = "web")
    static class Templates {
        private Templates() {}

        static native TemplateInstance styleGuide(Samples samples);

        static native TemplateInstance styleGuideForm(Form form, List<Option> kinds);
    }

    /** What the samples show. */
    record Samples(
            Form empty,
            Form refused,
            List<Option> kinds,
            List<Fact> facts,
            List<Row> few,
            List<Row> many,
            Paging paging,
            java.time.Instant moment,
            List<Sign> signs,
            List<String> icons) {}

    record Row(LocalDate day, String what, String from, int credits) {}

    record Sign(String word, Tone tone) {}

    private final Forms forms;
    private final Flash flash;
    private final Clock clock;

    StyleGuidePages(Forms forms, Flash flash, Clock clock) {
        this.forms = forms;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        var rows = rows(25);
        return Templates.styleGuide(new Samples(
                forms.empty(),
                refused(),
                KINDS,
                facts(),
                rows.subList(0, 1),
                rows,
                new Paging("/style-guide?kind=meal", 2, 25, 500),
                clock.instant(),
                List.of(
                        new Sign("Draft", Tone.NEUTRAL),
                        new Sign("Open", Tone.OPEN),
                        new Sign("To confirm", Tone.WAITING),
                        new Sign("Confirmed", Tone.DONE),
                        new Sign("Withdrawn", Tone.PROBLEM)),
                Icons.names()));
    }

    @GET
    @Path("form")
    public TemplateInstance form() {
        return Templates.styleGuideForm(forms.empty(), KINDS);
    }

    @POST
    @Path("form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object send(MultivaluedMap<String, String> body) {
        var form = read(forms.read(body));
        if (form.hasErrors()) {
            return Response.status(422)
                    .entity(Templates.styleGuideForm(form, KINDS))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
        flash.success("“" + form.value("title") + "” would be published now. This is the style guide, so nothing was.");
        return Response.seeOther(URI.create("/style-guide/form")).build();
    }

    private Form read(Form form) {
        var today = LocalDate.now(clock);
        form.label("starts", "First day").label("agree", "I have read how offers work");
        form.requiredText("title", LONGEST_TITLE);
        form.optionalText("details", LONGEST_TEXT);
        form.oneOf("kind", KINDS);
        form.credits("credits", 1, MOST_CREDITS);
        form.minutes("minutes", 1, MINUTES_OF_A_DAY);
        form.date("starts", today, today.plusYears(1));
        form.email("contact");
        if (!form.checked("agree")) {
            form.reject("agree", "Please read how offers work, then tick the box.");
        }
        return form;
    }

    private Form refused() {
        var form = forms.filled(java.util.Map.of(
                "title", "Réparation de vêtements, ".repeat(4),
                "credits", "1.5",
                "minutes", "10000",
                "starts", "1900-01-01",
                "contact", "ana at example"));
        return read(form);
    }

    private static List<Fact> facts() {
        return List.of(
                new Fact("What", "Mending clothes at the Repair Café", "/style-guide/form#title"),
                new Fact("When", "Sat 5 Dec, 10:00 to 12:30", "/style-guide/form#starts"),
                new Fact("Thanks", "5 credits, issued by ICS"),
                new Fact(
                        "En français, au plus long",
                        "Accompagnement des nouveaux bénévoles lors de l’événement intergénérationnel de"
                                + " réparation d’appareils électroménagers et de vêtements",
                        "/style-guide/form#details"));
    }

    private List<Row> rows(int count) {
        var today = LocalDate.now(clock);
        var what = List.of(
                "Mended six lamps",
                "Lunch at Reimagine Co",
                "Raccommodage de vêtements d’hiver pour l’ensemble du quartier",
                "Weeded the community garden",
                "Gift to the solidarity pot");
        var from = List.of("ICS", "Reimagine Co", "The Hive", "ICS", "Solidarity pot");
        var credits = List.of(4, -2, 12, 1, -1);
        return IntStream.range(0, count)
                .mapToObj(i -> new Row(today.minusDays(i), what.get(i % 5), from.get(i % 5), credits.get(i % 5)))
                .toList();
    }
}
