package org.communityexchange.identity.internal.access;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.internal.Here;
import org.communityexchange.identity.internal.invitation.OpenInvitations;
import org.communityexchange.identity.internal.person.SignIns;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;

/**
 * The one gate of every endpoint: who asks, inside which organisation, and whether the seats held at this instant give the
 * right the endpoint needs. An endpoint that declares nothing answers nobody.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
class AccessFilter implements ContainerRequestFilter {

    private final ResourceInfo endpoint;
    private final SecurityIdentity identity;
    private final Standings standings;
    private final SignIns signIns;
    private final OpenInvitations invitations;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Here here;
    private final Clock clock;

    AccessFilter(
            ResourceInfo endpoint,
            SecurityIdentity identity,
            Standings standings,
            SignIns signIns,
            OpenInvitations invitations,
            TenantContext tenant,
            CurrentPerson me,
            Here here,
            Clock clock) {
        this.endpoint = endpoint;
        this.identity = identity;
        this.standings = standings;
        this.signIns = signIns;
        this.invitations = invitations;
        this.tenant = tenant;
        this.me = me;
        this.here = here;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (endpoint.getResourceMethod() == null || isNotOurs()) {
            return;
        }
        var organisation = organisationOf(request);
        organisation.ifPresent(tenant::enter);
        var token = token();
        if (token != null || organisation.isPresent()) {
            settle(standing(organisation.orElse(null), token), organisation.isPresent());
        }
        var needed = declared(Needs.class);
        if (needed != null) {
            me.require();
            if (!me.may(needed.value())) {
                // Whoever has nothing to do with this organisation learns nothing about what is inside it.
                throw organisation.isPresent() && me.rights().isEmpty()
                        ? new NotFound("page")
                        : new Forbidden("This needs a seat in this organisation that you do not hold today.");
            }
        } else if (declared(SignedIn.class) != null) {
            me.require();
        } else if (declared(OpenToAll.class) == null) {
            throw new NotFound("page");
        }
    }

    private @Nullable JsonWebToken token() {
        return !isNobody() && identity.getPrincipal() instanceof JsonWebToken token ? token : null;
    }

    /** A session or token that no longer holds is nobody: what comes next says whether somebody is needed. */
    private boolean isNobody() {
        try {
            return identity.isAnonymous();
        } catch (AuthenticationFailedException | AuthenticationCompletionException ended) {
            return true;
        }
    }

    private static Optional<OrganisationId> organisationOf(ContainerRequestContext request) {
        var named = request.getUriInfo().getPathParameters().getFirst("organisation");
        if (named != null && !OrganisationId.isValid(named)) {
            throw new NotFound("organisation");
        }
        return Optional.ofNullable(named).map(OrganisationId::new);
    }

    /** One round trip; more only when something about the person is new. */
    private Standing standing(@Nullable OrganisationId organisation, @Nullable JsonWebToken token) {
        var subject = token == null ? null : token.getSubject();
        var standing = standings.at(clock.instant(), organisation, subject);
        if (token == null) {
            return standing;
        }
        var verified = verifiedEmail(token);
        var isNew = standing.person() == null || verified != null && !verified.equals(standing.email());
        var person =
                isNew ? signIns.personBehind(subject, verified, token.<String>getClaim("name")) : standing.person();
        if (isNew || standing.invited()) {
            invitations.acceptAllOf(person.id());
            return standings.at(clock.instant(), organisation, subject);
        }
        return standing;
    }

    private void settle(Standing standing, boolean named) {
        if (standing.person() != null) {
            me.is(standing.person());
            tenant.actingAs(standing.person().id().value());
        }
        if (named) {
            if (standing.organisation() == null) {
                throw new NotFound("organisation");
            }
            here.is(standing.organisation());
        }
        me.holds(standing.rights());
    }

    private static @Nullable String verifiedEmail(JsonWebToken token) {
        var email = token.<String>getClaim("email");
        return email != null && Boolean.TRUE.equals(token.getClaim("email_verified"))
                ? email.toLowerCase(Locale.ROOT)
                : null;
    }

    /** The framework's own endpoints (API document, health) are guarded by configuration, not by seats. */
    private boolean isNotOurs() {
        return !endpoint.getResourceClass().getName().startsWith("org.communityexchange.");
    }

    private <A extends Annotation> A declared(Class<A> annotation) {
        var onMethod = endpoint.getResourceMethod().getAnnotation(annotation);
        if (onMethod != null) {
            return onMethod;
        }
        var anyOnMethod = endpoint.getResourceMethod().isAnnotationPresent(Needs.class)
                || endpoint.getResourceMethod().isAnnotationPresent(SignedIn.class)
                || endpoint.getResourceMethod().isAnnotationPresent(OpenToAll.class);
        return anyOnMethod ? null : endpoint.getResourceClass().getAnnotation(annotation);
    }
}
