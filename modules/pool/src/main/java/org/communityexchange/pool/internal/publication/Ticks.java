package org.communityexchange.pool.internal.publication;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Ticked answers as one number, a bit each in the order of their list, as the database keeps and compares them. */
public final class Ticks {

    private Ticks() {}

    public static <E extends Enum<E>> short of(Set<E> ticked) {
        var bits = 0;
        for (var answer : ticked) {
            bits |= 1 << answer.ordinal();
        }
        return (short) bits;
    }

    public static <E extends Enum<E>> Set<E> read(int bits, Class<E> answers) {
        var ticked = EnumSet.noneOf(answers);
        for (var answer : answers.getEnumConstants()) {
            if ((bits & 1 << answer.ordinal()) != 0) {
                ticked.add(answer);
            }
        }
        return Collections.unmodifiableSet(ticked);
    }
}
