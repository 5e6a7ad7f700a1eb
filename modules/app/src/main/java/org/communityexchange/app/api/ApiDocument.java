package org.communityexchange.app.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        }
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
            if (known == null || known.getContent() == null) {
                responses.addAPIResponse(
                        status,
                        refusal(
                                known == null || known.getDescription() == null
                                        ? description
                                        : known.getDescription()));
            }
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
