package org.communityexchange.app.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Holds every answer of the API against the document: known status, known media type, JSON of that very shape. */
final class ApiContract implements Filter {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** One operation of the document. */
    record Operation(String method, String path, JsonNode json) {

        String id() {
            return json.path("operationId").asText();
        }

        boolean answers(String asked, String address) {
            return method.equals(asked) && pattern().matcher(address).matches();
        }

        private Pattern pattern() {
            var words = new StringBuilder();
            for (var word : path.substring(1).split("/")) {
                words.append('/').append(word.startsWith("{") ? "[^/]+" : Pattern.quote(word));
            }
            return Pattern.compile(words.toString());
        }

        private long parameters() {
            return PARAMETER.matcher(path).results().count();
        }
    }

    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final SchemaValidatorsConfig strictly =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Set<String> mistakes = ConcurrentHashMap.newKeySet();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    ApiContract(String text) {
        document = read(text);
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(new Operation(method.getKey().toUpperCase(), path.getKey(), method.getValue()));
                    }
                }));
        document.path("components").path("schemas").forEach(ApiContract::allowNothingElse);
    }

    /** A property that the document does not name is a mistake too; problems may say more. */
    private static void allowNothingElse(JsonNode schema) {
        if (schema.has("properties")
                && !schema.has("additionalProperties")
                && !schema.path("description").asText().startsWith("RFC 9457")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        return operations;
    }

    /** What answered so far, as "operation status". */
    Set<String> answered() {
        return new TreeSet<>(answered);
    }

    /** Every answer that was not as the document says, in words. */
    Set<String> mistakes() {
        return new TreeSet<>(mistakes);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(asked, expected);
        var address = URI.create(asked.getURI()).getRawPath();
        if (address.startsWith("/api/v1/")) {
            check(asked.getMethod(), address, answer);
        }
        return answer;
    }

    private void check(String method, String address, Response answer) {
        var operation = operations.stream()
                .filter(known -> known.answers(method, address))
                .min(Comparator.comparing(Operation::parameters))
                .orElseThrow(() -> new AssertionError("The document does not know " + method + " " + address));
        var what = operation.id() + " " + answer.statusCode();
        var known = operation.json().path("responses").path(Integer.toString(answer.statusCode()));
        if (known.isMissingNode()) {
            mistakes.add("The document does not know " + what + ": " + answer.asString());
            return;
        }
        answered.add(what);
        var content = known.path("content");
        if (content.isEmpty()) {
            if (!answer.asString().isEmpty()) {
                mistakes.add(what + " has a body that the document does not know");
            }
            return;
        }
        var type = String.valueOf(answer.contentType()).split(";")[0];
        if (!content.has(type)) {
            mistakes.add(what + " answers in " + type + ": " + answer.asString());
            return;
        }
        if (!type.endsWith("json")) {
            return;
        }
        var schema = content.path(type).path("schema").<ObjectNode>deepCopy();
        schema.set("components", document.path("components"));
        schemas.getSchema(schema, strictly)
                .validate(read(answer.asString()))
                .forEach(wrong -> mistakes.add(what + " is not as the document says: " + wrong.getMessage()));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("This is not JSON: " + text, e);
        }
    }
}
