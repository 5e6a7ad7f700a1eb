package org.communityexchange.app.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Says once what is true of every operation: who may call, how to sign in, and which problems may come back. */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class ApiDocument implements OASFilter {

    private static final String SIGN_IN = "signIn";
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The request could not be read.",
            "401", "A bearer token is missing, expired, or not meant for this exchange.",
            "403", "You do not hold the right for this.",
            "404", "Unknown, or of another organisation.",
            "409", "Refused in the present state.",
            "413", "The body is larger than 1 MiB.",
            "415", "The body was sent in another media type.",
            "422", "Understood, but one or more values cannot be used; each is named by a JSON pointer.",
            "500", "A fault of the product.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        keepOnlyTheApi(document);
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSchema("Problem", problem());
        components.addSecurityScheme(SIGN_IN, signIn());
        document.components(components);
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().forEach(this::complete);
            keepOnlyWhatIsNamed(document);
        }
    }

    /** Schemas of what only pages answer with, down to the template engine, are not part of the document either. */
    private static void keepOnlyWhatIsNamed(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        var named = new HashSet<String>();
        var open = new ArrayDeque<Schema>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(ApiDocument::schemasOf)
                .forEach(open::add);
        while (!open.isEmpty()) {
            var schema = open.pop();
            if (schema.getRef() != null) {
                var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
                if (named.add(name) && schemas.get(name) != null) {
                    open.push(schemas.get(name));
                }
            }
            partsOf(schema).forEach(open::push);
        }
        List.copyOf(schemas.keySet()).stream()
                .filter(name -> !named.contains(name))
                .forEach(document.getComponents()::removeSchema);
    }

    private static Stream<Schema> schemasOf(Operation operation) {
        var bodies = operation.getRequestBody() == null
                ? Stream.<Content>empty()
                : Stream.of(operation.getRequestBody().getContent());
        var answers =
                operation.getResponses().getAPIResponses().values().stream().map(APIResponse::getContent);
        var parameters = operation.getParameters() == null
                ? Stream.<Schema>empty()
                : operation.getParameters().stream().map(Parameter::getSchema);
        return Stream.concat(
                        parameters,
                        Stream.concat(bodies, answers)
                                .filter(Objects::nonNull)
                                .flatMap(content -> content.getMediaTypes().values().stream())
                                .map(MediaType::getSchema))
                .filter(Objects::nonNull);
    }

    private static Stream<Schema> partsOf(Schema schema) {
        var parts = new ArrayList<Schema>();
        parts.add(schema.getItems());
        parts.add(schema.getAdditionalPropertiesSchema());
        for (var several : Arrays.asList(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())) {
            parts.addAll(several == null ? List.of() : several);
        }
        parts.addAll(
                schema.getProperties() == null
                        ? List.of()
                        : schema.getProperties().values());
        return parts.stream().filter(Objects::nonNull);
    }

    /** Pages for people are not part of the document. */
    private static void keepOnlyTheApi(OpenAPI document) {
        if (document.getPaths() != null) {
            List.copyOf(document.getPaths().getPathItems().keySet()).stream()
                    .filter(path -> !path.startsWith("/api/"))
                    .forEach(document.getPaths()::removePathItem);
        }
    }

    private void complete(PathItem path) {
        path.getOperations().values().forEach(operation -> {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(SIGN_IN, List.of()));
            addRefusals(operation);
        });
    }

    private static void addRefusals(Operation operation) {
        var responses = operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        new TreeMap<>(REFUSALS).forEach((status, description) -> {
            var known = responses.getAPIResponse(status);
            if (status.equals("413") && operation.getRequestBody() == null) {
                return;
            }
            // The library gives a refusal that only has a description the shape of the success.
            responses.addAPIResponse(
                    status,
                    refusal(known == null || known.getDescription() == null ? description : known.getDescription()));
        });
        operation.responses(responses);
    }

    private static APIResponse refusal(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static Schema problem() {
        var pointed = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text("JSON pointer to the value", "/minutes"))
                .addProperty("detail", text("What is wrong with it", "Minutes are whole and from 1 to 960."));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457. The type is an address of the catalogue at /problems.")
                .addProperty("type", text("Which kind of refusal; stable", "/problems/not-enough-credits"))
                .addProperty("title", text("The kind in a sentence; never varies", "Not enough credits"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("This occurrence in plain words", "The wallet has 1 credit; 2 are needed."))
                .addProperty("instance", text("The address that refused", "/api/v1/me/wallet"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(pointed))
                .required(List.of("title", "status"));
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .examples(List.of(example));
    }

    private static SecurityScheme signIn() {
        var issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        var flow = OASFactory.createOAuthFlow()
                .authorizationUrl(issuer + "/protocol/openid-connect/auth")
                .tokenUrl(issuer + "/protocol/openid-connect/token")
                .scopes(Map.of("openid", "Who you are"));
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Sign in at the exchange's Keycloak.")
                .flows(OASFactory.createOAuthFlows().authorizationCode(flow));
    }
}
