package org.communityexchange.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The endpoint needs a {@link Right}, held on the day of the request in the organisation of its path. Someone who has nothing to do with that
 * organisation is told there is nothing here; a member without the right is told that they do not hold it.
 * Every endpoint carries exactly one of {@link Needs}, {@link org.communityexchange.kernel.access.SignedIn} and {@link org.communityexchange.kernel.access.OpenToAll}; one without answers nobody, and a
 * test refuses it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
    Right value();
}
