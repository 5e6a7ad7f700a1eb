/** Work owed later, written in the transaction that owes it, and work done daily; on db-scheduler. */
@NullMarked
package org.communityexchange.kernel.job;

import org.jspecify.annotations.NullMarked;
