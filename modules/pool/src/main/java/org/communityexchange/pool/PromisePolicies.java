package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;

/** The rules of promises in the current organisation, as data. */
public interface PromisePolicies {

    /** What holds here today: the organisation's own rules, or those of the exchange. */
    PromisePolicy here();

    /**
     * Decides the rules of the current organisation from now on. The same again changes nothing.
     *
     * @throws InvalidInput naming every field that cannot be used
     * @throws Forbidden without {@link org.communityexchange.identity.Right#CONFIGURE}
     */
    PromisePolicy decide(PromisePolicy rules);
}
