/** What must hold before the application answers anybody. */
@NullMarked
package org.communityexchange.app.start;

import org.jspecify.annotations.NullMarked;
