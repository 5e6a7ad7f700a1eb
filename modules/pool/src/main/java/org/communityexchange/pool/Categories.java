package org.communityexchange.pool;

import java.util.List;
import java.util.Optional;

/** What offers and needs are about: the exchange's own list, kept as data. */
public interface Categories {

    /** Those in use, in the order of the list. */
    List<Category> all();

    /** The category of this code, also when nothing new is published under it any more. */
    Optional<Category> find(String code);
}
