package org.communityexchange.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The realm of {@code deployment/keycloak/}, with its placeholders filled in as Keycloak's own file import does, and
 * the demo overlay laid over it where a demo is wanted.
 */
final class RealmDocument {

    /** {@code ${EXCHANGE_NAME:default}}; other placeholders in a realm are Keycloak's own message keys. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(EXCHANGE_[A-Z_]+):([^}]*)}");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode realm;

    private RealmDocument(ObjectNode realm) {
        this.realm = realm;
    }

    static RealmDocument read(boolean demo, Map<String, String> values) {
        var realm = parse(fill(Project.text("exchange-realm.json"), values));
        if (demo) {
            overlay(realm, parse(fill(Project.text("demo-overlay.json"), values)));
        }
        return new RealmDocument(realm);
    }

    ObjectNode whole() {
        return realm;
    }

    String name() {
        return realm.path("realm").asText();
    }

    Optional<JsonNode> client(String clientId) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> clientId.equals(client.path("clientId").asText()))
                .findFirst();
    }

    static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group(2))));
    }

    /** Lists grow, everything else is replaced. */
    private static void overlay(ObjectNode realm, ObjectNode overlay) {
        overlay.properties().forEach(entry -> {
            if (entry.getValue() instanceof ArrayNode more && realm.get(entry.getKey()) instanceof ArrayNode list) {
                list.addAll(more);
            } else {
                realm.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static ObjectNode parse(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("deployment/keycloak holds no valid JSON", e);
        }
    }
}
