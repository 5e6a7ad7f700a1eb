package org.communityexchange.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Who can sign in to a demo, read from the overlay that creates them. */
final class DemoPeople {

    private static final Map<String, String> SEATS = Map.of(
            "maya@demo.example", "steward at ICS",
            "leo@demo.example", "admin at ICS",
            "grace@demo.example", "treasurer at ICS",
            "ines@demo.example", "steward at Reimagine Co",
            "theo@demo.example", "admin at Reimagine Co",
            "yara@demo.example", "treasurer at Reimagine Co",
            "wren@demo.example", "steward and admin at The Hive",
            "amara@demo.example", "council",
            "jonas@demo.example", "council");

    private DemoPeople() {}

    record Person(String name, String email, String password, String role) {}

    static List<Person> all() {
        try {
            var users = new ObjectMapper()
                    .readTree(Project.text("demo-overlay.json"))
                    .path("users");
            return StreamSupport.stream(users.spliterator(), false)
                    .map(DemoPeople::person)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("demo-overlay.json holds no valid JSON", e);
        }
    }

    /** The people with a seat, then how everybody else signs in. */
    static void print(Consumer<String> out) {
        out.accept("Demo sign-ins (the password is demo- and the first name):");
        out.accept(String.format(Locale.ROOT, "  %-18s %-24s %-14s %s", "name", "e-mail", "password", "in the demo"));
        var members = 0;
        for (var person : all()) {
            var shown = !"member".equals(person.role()) || members++ < 3;
            if (shown) {
                out.accept(String.format(
                        Locale.ROOT,
                        "  %-18s %-24s %-14s %s",
                        person.name(),
                        person.email(),
                        person.password(),
                        person.role()));
            }
        }
        out.accept("  … and " + (members - 3) + " more members, all in deployment/keycloak/demo-overlay.json");
        out.accept("");
    }

    private static Person person(JsonNode user) {
        return new Person(
                user.path("firstName").asText() + " " + user.path("lastName").asText(),
                user.path("email").asText(),
                user.path("credentials").path(0).path("value").asText(),
                SEATS.getOrDefault(user.path("email").asText(), "member"));
    }
}
