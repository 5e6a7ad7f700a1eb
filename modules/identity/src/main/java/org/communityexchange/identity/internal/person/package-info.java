/** People, their sign-in, and acting for those without one. */
@NullMarked
package org.communityexchange.identity.internal.person;

import org.jspecify.annotations.NullMarked;
