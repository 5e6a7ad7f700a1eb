package org.communityexchange.pool;

/**
 * What the solidarity pot gives quietly.
 *
 * @param mostCredits credits of one request at most, 1 to 1,000
 * @param windowDays the days in which requests are counted, 1 to 365
 * @param mostInWindow credits one person is given in that time at most, at least mostCredits, at most 5,000
 * @param mostAsks how often one person asks in that time, 1 to 100
 * @param answerDays a request lapses after so many days without an answer, 2 to 90
 */
public record PotPolicy(int mostCredits, int windowDays, int mostInWindow, int mostAsks, int answerDays) {}
