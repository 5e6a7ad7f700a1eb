package org.communityexchange.identity.internal.seat;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SeatRepository implements PanacheRepositoryBase<Seat, UUID> {}
