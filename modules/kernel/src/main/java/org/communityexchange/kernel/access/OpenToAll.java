package org.communityexchange.kernel.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The endpoint answers anybody, signed in or not.
 * Every endpoint carries exactly one of these or identity's {@code @Needs}; one without answers nobody, and a test refuses it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OpenToAll {}
