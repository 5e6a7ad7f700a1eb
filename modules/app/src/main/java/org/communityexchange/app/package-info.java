/** The one application: what crosses every module. */
@NullMarked
package org.communityexchange.app;

import org.jspecify.annotations.NullMarked;
