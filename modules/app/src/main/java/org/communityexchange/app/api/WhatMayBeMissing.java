package org.communityexchange.app.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says in the document which properties may be null, and which are always there: what the records say themselves with
 * {@code @Nullable}. The library that writes the document does not read that annotation.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class WhatMayBeMissing implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName NAMED =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName IN_JSON = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final String OURS = "org.communityexchange.";

    private final Map<String, List<ClassInfo>> records;

    public WhatMayBeMissing(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .collect(Collectors.groupingBy(WhatMayBeMissing::nameOf));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                recordBehind(name, schema).ifPresent(type -> complete(schema, type));
            }
        });
    }

    /** The record the schema was written from; a list of something is called after both. */
    private Optional<ClassInfo> recordBehind(String name, Schema schema) {
        return records.entrySet().stream()
                .filter(entry -> name.equals(entry.getKey()) || name.startsWith(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()
                        .filter(type -> name.equals(entry.getKey())
                                || !type.typeParameters().isEmpty()))
                .filter(type -> type.recordComponents().stream()
                        .map(WhatMayBeMissing::propertyOf)
                        .allMatch(schema.getProperties()::containsKey))
                .findFirst();
    }

    private static void complete(Schema schema, ClassInfo type) {
        var properties = new LinkedHashMap<>(schema.getProperties());
        var required = new ArrayList<String>(schema.getRequired() == null ? List.of() : schema.getRequired());
        for (var component : type.recordComponents()) {
            var name = propertyOf(component);
            if (component.type().hasAnnotation(NULLABLE)) {
                if (!required.contains(name)) {
                    properties.put(name, orNull(properties.get(name)));
                }
            } else if (!required.contains(name)) {
                required.add(name);
            }
        }
        schema.properties(properties).required(required);
    }

    private static Schema orNull(Schema schema) {
        if (schema.getType() != null) {
            return schema.addType(Schema.SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .description(schema.getDescription())
                .addAnyOf(schema)
                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    }

    private static String nameOf(ClassInfo type) {
        var said = type.declaredAnnotation(NAMED);
        if (said != null && said.value("name") != null) {
            return said.value("name").asString();
        }
        var simple = type.name().withoutPackagePrefix();
        return simple.substring(simple.lastIndexOf('$') + 1);
    }

    private static String propertyOf(RecordComponentInfo component) {
        var said = component.annotation(IN_JSON);
        return said == null || said.value() == null
                ? component.name()
                : said.value().asString();
    }
}
