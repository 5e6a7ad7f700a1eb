/** Doing a named command once, however often it is sent. */
@NullMarked
package org.communityexchange.pool.internal.command;

import org.jspecify.annotations.NullMarked;
