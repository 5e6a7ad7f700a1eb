package org.communityexchange.app.demo;

import static org.communityexchange.app.demo.DemoPeople.HIVE;
import static org.communityexchange.app.demo.DemoPeople.ICS;
import static org.communityexchange.app.demo.DemoPeople.REIMAGINE;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.AddPhoto;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Offers;
import org.communityexchange.pool.Photos;
import org.communityexchange.pool.PublishNeed;
import org.communityexchange.pool.PublishOffer;
import org.communityexchange.pool.PublishedNeeds;
import org.communityexchange.pool.RecordScreening;
import org.communityexchange.pool.ScreeningKind;
import org.communityexchange.pool.Screenings;
import org.communityexchange.pool.SearchKind;
import org.communityexchange.pool.TimeOfDay;
import org.communityexchange.pool.Urgency;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** What people and organisations of the demo town offer and need. */
@ApplicationScoped
class DemoBoards {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<TimeOfDay> EVENINGS = EnumSet.of(TimeOfDay.EVENING);

    /** Where and when, as people say it. */
    private record Setting(String place, String when, Set<DayOfWeek> days, Set<TimeOfDay> times) {

        static final Setting OPEN = new Setting("", "", Set.of(), Set.of());
    }

    /** A price, and how many a month. */
    private record Price(int credits, String unit, int monthly) {}

    private final DemoPeople people;
    private final Acting acting;
    private final Offers offers;
    private final PublishedNeeds needs;
    private final Photos photos;
    private final Screenings screenings;
    private final Clock clock;

    DemoBoards(
            DemoPeople people,
            Acting acting,
            Offers offers,
            PublishedNeeds needs,
            Photos photos,
            Screenings screenings,
            Clock clock) {
        this.people = people;
        this.acting = acting;
        this.offers = offers;
        this.needs = needs;
        this.photos = photos;
        this.screenings = screenings;
        this.clock = clock;
    }

    void fill() {
        publishOffers();
        publishNeeds();
        helpWithCare();
    }

    private void publishOffers() {
        var meal = offer(
                REIMAGINE,
                "Ines Duarte",
                "A warm meal at our table",
                "Soup, bread and whatever the season brings. Vegan every day. Come between 12 and 14, Tuesday to Saturday.",
                "FOOD",
                new Setting(
                        "Downtown",
                        "Between 12 and 14",
                        EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY),
                        EnumSet.of(TimeOfDay.AFTERNOON)),
                new Price(2, "meal", 20));
        show(REIMAGINE, "Ines Duarte", meal, "A bowl of orange soup on a wooden table", DemoPicture.SOUP);
        var desk = offer(
                HIVE,
                "Wren Gallagher",
                "A day at a desk",
                "A desk, a plug, coffee, and people to talk to. Weekdays from 9 to 17.",
                "SPACE",
                new Setting("Old East Village", "From 9 to 17", WEEKDAYS, Set.of()),
                new Price(3, "day", 30));
        show(HIVE, "Wren Gallagher", desk, "A desk with a lamp under a window", DemoPicture.DESK);
        offer(
                ICS,
                "Maya Clarke",
                "Mend it yourself: a workshop",
                "Two hours with needle, glue or soldering iron. Bring what is broken.",
                "LEARNING",
                new Setting("Central Library", "", WEEKEND, Set.of()),
                new Price(2, "place", 12));
        var clothes = offer(
                ICS,
                "Ana Silva",
                "Small clothing repairs",
                "Hems, zips and buttons, by hand or machine.",
                "CRAFT",
                new Setting("Wortley Village", "After work", WEEKDAYS, EVENINGS),
                null);
        show(ICS, "Ana Silva", clothes, "A needle and a spool of red thread", DemoPicture.THREAD);
        offer(
                ICS,
                "Ben Okafor",
                "An hour of web help",
                "Your page, your newsletter, your shop: I sit down with you.",
                "TECH",
                new Setting("Online", "", Set.of(), EVENINGS),
                null);
        offer(REIMAGINE, "Joy Williams", "Bread baking for beginners", "From starter to loaf in my kitchen.", "FOOD");
        offer(
                HIVE,
                "Priya Nair",
                "Graphic design for good causes",
                "A poster or a logo for a neighbourhood project.",
                "DESIGN");
        offer(
                HIVE,
                "Sam Whitefeather",
                "Stories and beadwork",
                "An evening of beadwork, with the stories that belong to it.",
                "CRAFT");
    }

    private void publishNeeds() {
        need(
                ICS,
                "Chloe Tremblay",
                "Weeding a community garden bed",
                "The bed behind the library is overgrown.",
                "GARDEN",
                Urgency.THIS_WEEK,
                90);
        need(
                ICS,
                "Grace Liu",
                "Help with a new phone",
                "Moving photographs and numbers over.",
                "TECH",
                Urgency.THIS_MONTH,
                45);
        need(
                REIMAGINE,
                "Kofi Asante",
                "Two hands for jam day",
                "Washing, cutting, stirring. Good company.",
                "FOOD",
                Urgency.THIS_WEEK,
                180);
        need(
                HIVE,
                "Omar Farah",
                "Somebody to practise French with",
                "An hour over coffee now and then.",
                "LEARNING",
                Urgency.WHENEVER,
                60);
        need(
                HIVE,
                "Rosa Marino",
                "A shelf put up",
                "Three boards, one wall, no drill.",
                "REPAIR",
                Urgency.THIS_MONTH,
                60);
    }

    /** A family asks for help; one member was checked and reads what it is about, everybody else a few general words. */
    private void helpWithCare() {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        acting.as(
                ICS,
                people.person("Maya Clarke"),
                () -> screenings.record(
                        new RecordScreening(
                                people.person("Hana Kim").value(),
                                ScreeningKind.VULNERABLE_SECTOR,
                                today.minusMonths(2),
                                today.plusMonths(10)),
                        null));
        need(
                ICS,
                "Esi Mensah",
                "An afternoon with my two children each week",
                "They are four and six. I have a course on Wednesdays.",
                "CHILDCARE",
                Urgency.THIS_MONTH,
                180);
    }

    private void offer(OrganisationId organisation, String name, String title, String description, String category) {
        offer(organisation, name, title, description, category, Setting.OPEN, null);
    }

    /** In the organisation's name when it has a price. */
    private UUID offer(
            OrganisationId organisation,
            String name,
            String title,
            String description,
            String category,
            Setting setting,
            @Nullable Price price) {
        var said = new PublishOffer(
                title,
                description,
                category,
                setting.place(),
                setting.when(),
                setting.days(),
                setting.times(),
                null,
                null,
                price == null ? null : (Integer) price.credits(),
                price == null ? "" : price.unit(),
                price == null ? null : (Integer) price.monthly(),
                null,
                Audience.PUBLIC,
                price != null,
                null);
        return acting.as(organisation, people.person(name), () -> offers.publish(said, null))
                .id();
    }

    private void need(
            OrganisationId organisation,
            String name,
            String title,
            String description,
            String category,
            Urgency urgency,
            int minutes) {
        var said = new PublishNeed(
                title,
                description,
                category,
                "",
                "",
                Set.of(),
                Set.of(),
                null,
                null,
                urgency,
                minutes,
                Audience.PUBLIC,
                false,
                null,
                null,
                null);
        acting.as(organisation, people.person(name), () -> needs.publish(said, null));
    }

    private void show(OrganisationId organisation, String name, UUID offer, String alt, DemoPicture picture) {
        acting.as(
                organisation,
                people.person(name),
                () -> photos.add(SearchKind.OFFER, offer, new AddPhoto(alt, picture.png())));
    }
}
