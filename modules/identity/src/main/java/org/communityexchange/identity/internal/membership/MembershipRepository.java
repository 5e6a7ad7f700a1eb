package org.communityexchange.identity.internal.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, UUID> {}
