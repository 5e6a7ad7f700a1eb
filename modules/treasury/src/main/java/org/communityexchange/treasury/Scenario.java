package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Other rules, to replay the past under.
 *
 * @param name for people, at most 60 characters; “Scenario 1” and so on when it is missing
 * @param changes at most one for each organisation, and at least one that says something
 */
public record Scenario(@Nullable String name, @Nullable List<ScenarioChange> changes) {}
