package org.communityexchange.pool.internal.counter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/**
 * Answers only the device of a counter seat, whoever is signed in or nobody; any other is led to the door. The access table
 * calls such an endpoint open, because no person's right guards it: {@link CounterGuard} does, and nothing else.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface AtCounter {}
