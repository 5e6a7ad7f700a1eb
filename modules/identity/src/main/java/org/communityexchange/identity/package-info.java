/** Who people are, which organisations they belong to, and which seats they hold until when. Owns one promise: what somebody may do follows from dates in our own rows at the instant of the request; a token only says who they are. */
@NullMarked
package org.communityexchange.identity;

import org.jspecify.annotations.NullMarked;
