/**
 * Everything the exchange needs, on one machine and without containers: PostgreSQL and Keycloak from their Maven
 * artifacts, a mail catcher and the packaged application. Used by {@code ./exchange} and by integration tests.
 * Promises that what it started is stopped, in reverse order, however this Java process ends. It knows the
 * application only by its environment variables and its health endpoint.
 */
@NullMarked
package org.communityexchange.local;

import org.jspecify.annotations.NullMarked;
