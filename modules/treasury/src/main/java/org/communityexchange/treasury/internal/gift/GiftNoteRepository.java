package org.communityexchange.treasury.internal.gift;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class GiftNoteRepository implements PanacheRepositoryBase<GiftNote, UUID> {}
