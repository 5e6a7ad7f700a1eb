package org.communityexchange.pool;

import org.communityexchange.treasury.IssuePreview;

/**
 * What confirming would bring now. Promises nothing: somebody else may come first.
 *
 * @param credits they would bring, with what is in the minute bank
 * @param bankedAfter what would be in the minute bank then
 * @param money what would be set aside for those credits, and whether anything stops them
 */
public record ConfirmationPreview(int credits, int bankedAfter, IssuePreview money) {}
