package org.communityexchange.identity;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work that is done in every organisation, such as each night; by the exchange itself, for nobody in particular. In active ones
 * unless it says otherwise. What fails in one organisation is logged once, with its id, and keeps no other from its turn:
 * nothing of it is thrown.
 */
public interface Rounds {

    /**
     * Does the work inside each organisation, in a transaction of its own.
     *
     * @param name what is done, for the log; that of the job
     */
    void inEach(String name, Consumer<OrganisationView> work);

    /**
     * Does the work for everything found in each organisation, each in a transaction of its own: one that fails stops no
     * other of its organisation either, and is done again when it is found again.
     *
     * @param name as above
     * @param found asked inside the organisation, in a transaction before the others
     */
    <T> void forEach(String name, Supplier<? extends Collection<T>> found, Consumer<? super T> work);

    /**
     * As {@link #forEach}, in suspended organisations too: for what gives people back what is theirs, who may belong elsewhere.
     * Nothing that asks for an active organisation answers inside a suspended one.
     *
     * @param found is given the organisation it is asked in
     */
    <T> void forEachEvenSuspended(
            String name, Function<OrganisationView, ? extends Collection<T>> found, Consumer<? super T> work);
}
