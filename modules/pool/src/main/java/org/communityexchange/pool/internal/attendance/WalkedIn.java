package org.communityexchange.pool.internal.attendance;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.WalkIn;
import org.communityexchange.pool.internal.attendance.AttendanceRows.Origin;
import org.communityexchange.pool.internal.attendance.Marks.Arrival;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who came without having signed up, as it was said.
 *
 * @param known a member, or null for somebody new with a name and perhaps an address
 */
record WalkedIn(
        @Nullable UUID known,
        String name,
        String email,
        UUID shift,
        Instant in,
        @Nullable Instant out) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 254;

    /** @throws InvalidInput naming every field that cannot be used */
    static WalkedIn read(WalkIn said, EventDay day) {
        var refusals = new Refusals();
        var shift = refusals.chosen("shift", "Where they help", said.shift());
        var known = said.person() != null;
        var name = known ? "" : refusals.text("displayName", "Name", said.displayName(), LONGEST_NAME);
        var email = known ? "" : refusals.optionalText("email", "E-mail", said.email(), LONGEST_ADDRESS);
        var asItHappens = said.in() == null && (said.at() != null || said.out() == null && day.isToday());
        var in = asItHappens ? day.moment(said.at()) : day.moment(said.in(), "in", refusals);
        var out = day.moment(said.out(), "out", refusals);
        if (in == null && said.in() == null) {
            refusals.refuse("in", "Say when they came.");
        }
        EventDay.check(in, out, "out", refusals);
        refusals.throwIfAny();
        return new WalkedIn(said.person(), name, email, shift, in, out);
    }

    Arrival arrival(UUID person) {
        return new Arrival(person, shift, in, out, Origin.WALK_IN);
    }
}
