package org.communityexchange.identity.internal.membership;

/** A question as it was asked, and what was answered. Public only for templates and the API. */
public record Answer(String question, String answer) {}
