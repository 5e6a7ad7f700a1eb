package org.communityexchange.pool.internal.attendance;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.RecordTimes;
import org.communityexchange.pool.internal.attendance.Marks.Mark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Reads the times that were typed into a roster, every row before refusing any. */
final class TypedTimes {

    private TypedTimes() {}

    /** @throws InvalidInput naming every field that cannot be used: {@code rows.0.out} */
    static List<Mark> read(RecordTimes said, EventDay day) {
        var typed = said.rows() == null ? List.<RecordTimes.Row>of() : said.rows();
        if (typed.isEmpty() || typed.size() > RecordTimes.MOST) {
            throw new InvalidInput("rows", "Send 1 to 1,000 rows.");
        }
        var refusals = new Refusals();
        var seen = new HashSet<UUID>();
        var read = new ArrayList<Mark>();
        for (var index = 0; index < typed.size(); index++) {
            var row = typed.get(index);
            var field = "rows." + index + ".";
            if (row == null || row.promise() == null) {
                refusals.refuse(field + "promise", "Say whose times these are.");
                continue;
            }
            if (!seen.add(row.promise())) {
                refusals.refuse(field + "promise", "This promise is there twice.");
            }
            var in = day.moment(row.in(), field + "in", refusals);
            var out = day.moment(row.out(), field + "out", refusals);
            var missed = Boolean.TRUE.equals(row.missed());
            if (missed && row.in() != null) {
                refusals.refuse(field + "missed", "They came, or they did not: not both.");
            }
            if (row.in() == null || in != null) {
                EventDay.check(in, out, field + "out", refusals);
            }
            read.add(new Mark(row.promise(), in, out, missed, row.version()));
        }
        refusals.throwIfAny();
        return read;
    }
}
