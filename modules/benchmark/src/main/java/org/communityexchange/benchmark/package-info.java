/**
 * Measures the exchange from outside, everything real: the database alone with pgbench, then the packaged application
 * over HTTP. {@link org.communityexchange.benchmark.Benchmark} is the one to run.
 */
@NullMarked
package org.communityexchange.benchmark;

import org.jspecify.annotations.NullMarked;
