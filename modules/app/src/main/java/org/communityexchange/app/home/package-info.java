/** The front door. */
@NullMarked
package org.communityexchange.app.home;

import org.jspecify.annotations.NullMarked;
