/** What stands behind the layout: who is looking, messages, headers, assets and the pages of the module itself. */
@NullMarked
package org.communityexchange.web.internal;

import org.jspecify.annotations.NullMarked;
