package org.communityexchange.identity.internal.access;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.RightsTable;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.Seats;
import org.communityexchange.identity.internal.person.SignIns;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.EnumSet;

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
    private final SignIns signIns;
    private final Organisations organisations;
    private final Seats seats;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    AccessFilter(
            ResourceInfo endpoint,
            SecurityIdentity identity,
            SignIns signIns,
            Organisations organisations,
            Seats seats,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.endpoint = endpoint;
        this.identity = identity;
        this.signIns = signIns;
        this.organisations = organisations;
        this.seats = seats;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (endpoint.getResourceMethod() == null || isNotOurs()) {
            return;
        }
        recogniseWhoAsks();
        var organisation = enterOrganisation(request);
        var needed = declared(Needs.class);
        if (needed != null) {
            me.require();
            if (!me.may(needed.value())) {
                // Whoever has nothing to do with this organisation learns nothing about what is inside it.
                throw organisation && me.rights().isEmpty()
                        ? new NotFound("page")
                        : new Forbidden("This needs a seat in this organisation that you do not hold today.");
            }
        } else if (declared(SignedIn.class) != null) {
            me.require();
        } else if (declared(OpenToAll.class) == null) {
            throw new NotFound("page");
        }
    }

    private void recogniseWhoAsks() {
        if (isNobody() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return;
        }
        var verified = Boolean.TRUE.equals(token.getClaim("email_verified"));
        var person = signIns.personBehind(
                token.getSubject(), verified ? token.<String>getClaim("email") : null, token.<String>getClaim("name"));
        me.is(person);
        tenant.actingAs(person.id().value());
    }

    /** A session or token that no longer holds is nobody: what comes next says whether somebody is needed. */
    private boolean isNobody() {
        try {
            return identity.isAnonymous();
        } catch (AuthenticationFailedException | AuthenticationCompletionException ended) {
            return true;
        }
    }

    /** Whether the path names an organisation; 404 when there is none of that name. */
    private boolean enterOrganisation(ContainerRequestContext request) {
        var now = clock.instant();
        var rights = EnumSet.noneOf(Right.class);
        var named = request.getUriInfo().getPathParameters().getFirst("organisation");
        if (named != null) {
            if (!OrganisationId.isValid(named)) {
                throw new NotFound("organisation");
            }
            var id = new OrganisationId(named);
            tenant.enter(id);
            organisations.require(id);
            me.find().ifPresent(person -> rights.addAll(seats.rightsOf(person.id(), id, now)));
        }
        if (named == null && me.find().isPresent() && declared(Needs.class) != null) {
            if (seats.onCouncil(me.id(), now)) {
                rights.addAll(RightsTable.of(SeatKind.COUNCIL));
            }
        }
        me.holds(rights);
        return named != null;
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
