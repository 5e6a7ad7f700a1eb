/** What the features of this module share: its words on screens and its list of problems. */
@NullMarked
package org.communityexchange.identity.internal;

import org.jspecify.annotations.NullMarked;
