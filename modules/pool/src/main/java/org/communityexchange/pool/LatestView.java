package org.communityexchange.pool;

import java.util.List;

/** The newest open needs and offers that whoever asks may see. */
public record LatestView(List<NeedView> needs, List<OfferView> offers) {}
