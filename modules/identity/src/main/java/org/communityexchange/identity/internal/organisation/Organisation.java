package org.communityexchange.identity.internal.organisation;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.kernel.tenancy.ExchangeWide;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@ExchangeWide
@Table(schema = "identity", name = "organisation")
class Organisation {

    @Id
    private String id;

    private String name;
    private String tagline = "";
    private String description = "";

    @Column(name = "join_questions")
    private String joinQuestions = "";

    private String zone = "America/Toronto";

    @Column(name = "keycloak_id")
    private @Nullable String keycloakId;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Organisation() {}

    static Organisation admitted(OrganisationId id, String name, String tagline, String description, Instant now) {
        var organisation = new Organisation();
        organisation.id = id.value();
        organisation.name = name;
        organisation.tagline = tagline;
        organisation.description = description;
        organisation.createdAt = now;
        return organisation;
    }

    void ask(List<String> questions) {
        joinQuestions = String.join("\n", questions);
    }

    OrganisationView view() {
        return new OrganisationView(
                id,
                name,
                tagline,
                description,
                joinQuestions.lines().filter(line -> !line.isBlank()).toList(),
                ZoneId.of(zone));
    }
}
