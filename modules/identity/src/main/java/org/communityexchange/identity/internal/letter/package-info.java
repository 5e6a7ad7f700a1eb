/** Mail to people: written with the fact, sent afterwards. */
@NullMarked
package org.communityexchange.identity.internal.letter;

import org.jspecify.annotations.NullMarked;
