/** What a member gave and promised, in one place; and what the forms about money in share. */
@NullMarked
package org.communityexchange.treasury.internal.giving;

import org.jspecify.annotations.NullMarked;
