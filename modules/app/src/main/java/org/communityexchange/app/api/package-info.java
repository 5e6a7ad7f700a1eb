/** What the API document says of every operation. */
@NullMarked
package org.communityexchange.app.api;

import org.jspecify.annotations.NullMarked;
