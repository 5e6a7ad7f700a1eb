/** What an organisation says about its credits: how far they are backed, when they end, under which terms. Owns the history. */
@NullMarked
package org.communityexchange.treasury.internal.policy;

import org.jspecify.annotations.NullMarked;
