package org.communityexchange.identity.internal.keycloak;

import org.communityexchange.identity.internal.EmailAddress;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;

/**
 * What we ask of Keycloak, each so that asking twice is as asking once. Failures are thrown for the job to try again. Called
 * outside transactions only.
 */
@ApplicationScoped
public class KeycloakDirectory {

    private static final String MARK = "exchange-organisation";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final KeycloakAdmin keycloak;
    private final MirrorBook book;
    private final Optional<String> publicUrl;

    KeycloakDirectory(
            @RestClient KeycloakAdmin keycloak,
            MirrorBook book,
            @ConfigProperty(name = "exchange.public-url") Optional<String> publicUrl) {
        this.keycloak = keycloak;
        this.book = book;
        this.publicUrl = publicUrl;
    }

    /**
     * Makes Keycloak's organisation as ours is: there, named so, enabled unless suspended.
     *
     * @return Keycloak's id of it; empty when we have no such organisation, or it is suspended
     */
    public Optional<String> ensure(OrganisationId id) {
        var ours = book.organisation(id);
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        var page = ours.get();
        var theirs = find(page);
        var keycloakId = theirs == null ? create(page) : follow(page, theirs);
        if (!keycloakId.equals(page.keycloakId())) {
            book.keep(id, keycloakId);
        }
        return page.suspended() ? Optional.empty() : Optional.of(keycloakId);
    }

    /** Has Keycloak write to the address: to sign up, or, if it knows it, to join. A waiting invitation is sent again. */
    public void invite(String organisation, EmailAddress email, String name) {
        try {
            keycloak.invite(organisation, email.value(), name);
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() != CONFLICT) {
                throw refused;
            }
            // Waiting already: send it again. Or a member already, and then there is nothing to write.
            pending(organisation, email).forEach(waiting -> keycloak.resend(organisation, waiting.id()));
        }
    }

    /** Takes a waiting invitation back, so that its link leads nowhere. */
    public void withdraw(String organisation, EmailAddress email) {
        for (var waiting : pending(organisation, email)) {
            unless(NOT_FOUND, () -> keycloak.withdraw(organisation, waiting.id()));
        }
    }

    void addMember(String organisation, String subject) {
        unless(CONFLICT, () -> keycloak.addMember(organisation, '"' + subject + '"'));
    }

    void removeMember(String organisation, String subject) {
        unless(NOT_FOUND, () -> keycloak.removeMember(organisation, subject));
    }

    private List<KeycloakAdmin.Invitation> pending(String organisation, EmailAddress email) {
        return keycloak.invitations(organisation, email.value()).stream()
                .filter(waiting -> email.value().equalsIgnoreCase(waiting.email()))
                .toList();
    }

    private KeycloakAdmin.@Nullable Organisation find(MirrorBook.Page page) {
        if (page.keycloakId() != null) {
            try {
                return keycloak.organisation(page.keycloakId());
            } catch (WebApplicationException refused) {
                if (refused.getResponse().getStatus() != NOT_FOUND) {
                    throw refused;
                }
            }
        }
        return keycloak.find(MARK + ":" + page.id(), false).stream()
                .filter(found -> found.alias().equals(page.id()))
                .findFirst()
                .orElse(null);
    }

    private String create(MirrorBook.Page page) {
        URI made;
        try (var answer = keycloak.create(wanted(page, null, page.name()))) {
            made = answer.getLocation();
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() != CONFLICT) {
                throw refused;
            }
            // Names are unique there and not here.
            try (var answer = keycloak.create(wanted(page, null, page.name() + " (" + page.id() + ")"))) {
                made = answer.getLocation();
            }
        }
        var path = made.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String follow(MirrorBook.Page page, KeycloakAdmin.Organisation theirs) {
        var sameName = theirs.name().equals(page.name()) || theirs.name().endsWith("(" + page.id() + ")");
        var sameDoor = Objects.equals(theirs.redirectUrl(), door(page));
        if (!sameName || !sameDoor || theirs.enabled() == page.suspended()) {
            try {
                keycloak.update(theirs.id(), wanted(page, theirs.id(), page.name()));
            } catch (WebApplicationException refused) {
                if (refused.getResponse().getStatus() != CONFLICT) {
                    throw refused;
                }
                keycloak.update(theirs.id(), wanted(page, theirs.id(), page.name() + " (" + page.id() + ")"));
            }
        }
        return theirs.id();
    }

    private KeycloakAdmin.Organisation wanted(MirrorBook.Page page, @Nullable String id, String name) {
        return new KeycloakAdmin.Organisation(
                id, name, page.id(), !page.suspended(), door(page), Map.of(MARK, List.of(page.id())));
    }

    /** Whoever took up an invitation comes to us, signed in, and not to Keycloak's own pages. */
    private @Nullable String door(MirrorBook.Page page) {
        return publicUrl.map(url -> url + "/sign-in?return=/o/" + page.id()).orElse(null);
    }

    private static void unless(int expected, Runnable call) {
        try {
            call.run();
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() != expected) {
                throw refused;
            }
        }
    }
}
