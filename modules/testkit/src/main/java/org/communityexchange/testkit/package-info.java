/** What tests share. Never a mock: a real PostgreSQL, a real Keycloak, real signed-in people. */
package org.communityexchange.testkit;
