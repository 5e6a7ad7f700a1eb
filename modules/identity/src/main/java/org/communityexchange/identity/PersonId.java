package org.communityexchange.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A person: one Keycloak login at most, one wallet, any number of memberships. In JSON it is the id as text. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "A person's id.")
public record PersonId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
