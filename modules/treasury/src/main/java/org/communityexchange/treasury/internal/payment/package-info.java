/** Paying by card: the port, its Stripe adapter, orders, what the provider tells, and alarms. */
@NullMarked
package org.communityexchange.treasury.internal.payment;

import org.jspecify.annotations.NullMarked;
