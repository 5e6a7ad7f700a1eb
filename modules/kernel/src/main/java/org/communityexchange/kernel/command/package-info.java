/** Doing a named command once, however often it is sent. */
@NullMarked
package org.communityexchange.kernel.command;

import org.jspecify.annotations.NullMarked;
