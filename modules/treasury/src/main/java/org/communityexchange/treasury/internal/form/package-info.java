/** How the forms of the treasury start, are refused and end. */
@NullMarked
package org.communityexchange.treasury.internal.form;

import org.jspecify.annotations.NullMarked;
