package org.communityexchange.identity.internal.organisation;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.kernel.tenancy.ExchangeWide;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A partner organisation: the tenant. Its id never changes. */
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

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected Organisation() {}

    static Organisation admitted(OrganisationId id, OrganisationWords words, Instant now) {
        var organisation = new Organisation();
        organisation.id = id.value();
        organisation.createdAt = now;
        organisation.say(words);
        return organisation;
    }

    void say(OrganisationWords words) {
        name = words.name();
        tagline = words.tagline();
        description = words.description();
        joinQuestions = String.join("\n", words.joinQuestions());
    }

    /** @return whether that changed anything */
    boolean suspend(Instant now) {
        if (suspendedAt != null) {
            return false;
        }
        suspendedAt = now;
        return true;
    }

    /** @return whether that changed anything */
    boolean reinstate() {
        var was = suspendedAt != null;
        suspendedAt = null;
        return was;
    }

    boolean isVersion(int expected) {
        return version == expected;
    }

    /** What acts about the organisation are recorded under: an id made of its short name, always the same. */
    UUID auditId() {
        return UUID.nameUUIDFromBytes(("organisation:" + id).getBytes(StandardCharsets.UTF_8));
    }

    Settings settings() {
        return new Settings(view(), version);
    }

    OrganisationView view() {
        return view(id, name, tagline, description, joinQuestions, zone);
    }

    /** From the columns of a row. */
    static OrganisationView view(
            String id, String name, String tagline, String description, String joinQuestions, String zone) {
        var questions = joinQuestions.lines().filter(line -> !line.isBlank()).toList();
        return new OrganisationView(id, name, tagline, description, questions, ZoneId.of(zone));
    }
}
