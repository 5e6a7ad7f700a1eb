package org.communityexchange.kernel.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Each row belongs to one organisation ({@code organisation_id not null}, {@code @TenantId}, forced row-level security). Every entity says its scope; a test refuses one that does not. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TenantOwned {}
