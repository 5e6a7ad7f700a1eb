/** The treasury's front page for an organisation: where everything is. */
@NullMarked
package org.communityexchange.treasury.internal.home;

import org.jspecify.annotations.NullMarked;
