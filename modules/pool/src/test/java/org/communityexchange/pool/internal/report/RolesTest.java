package org.communityexchange.pool.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.pool.EventReport;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** No group of fewer than five people stands alone in a report. */
class RolesTest {

    @Test
    void fewPeopleAreNotToldApart() {
        assertThat(Roles.told(List.of())).isEmpty();
        assertThat(Roles.told(work("Fixing", 4))).isEmpty();
        assertThat(Roles.told(work("Fixing", 9))).isEmpty();
        assertThat(Roles.told(all(work("Fixing", 9), work("Tea", 4)))).isEmpty();
    }

    @Test
    void smallRolesAreToldTogetherUntilTheyAreEnoughPeople() {
        assertThat(Roles.told(all(work("Fixing", 9), work("Tea", 3), work("Welcome", 1), work("Sewing", 6))))
                .containsExactly(
                        new EventReport.Role("Fixing", 9, 540, 18),
                        new EventReport.Role("Sewing, Tea, Welcome", 10, 600, 20));
        assertThat(Roles.told(all(work("Fixing", 9), work("Tea", 3), work("Welcome", 2))))
                .containsExactly(
                        new EventReport.Role("Fixing", 9, 540, 18), new EventReport.Role("Tea, Welcome", 5, 300, 10));
    }

    @Test
    void somebodyInTwoRolesIsOnePersonWhenTheseAreToldTogether() {
        var ana = UUID.randomUUID();
        var both = List.of(new Roles.Piece("Tea", ana, 30, 1), new Roles.Piece("Welcome", ana, 30, 1));

        assertThat(Roles.told(all(work("Fixing", 9), work("Tea", 3), work("Welcome", 1), both)))
                .containsExactly(
                        new EventReport.Role("Fixing", 9, 540, 18), new EventReport.Role("Tea, Welcome", 5, 300, 10));
    }

    private static List<Roles.Piece> work(String role, int people) {
        return IntStream.range(0, people)
                .mapToObj(each -> new Roles.Piece(role, UUID.randomUUID(), 60, 2))
                .toList();
    }

    @SafeVarargs
    private static List<Roles.Piece> all(List<Roles.Piece>... parts) {
        var together = new ArrayList<Roles.Piece>();
        for (var part : parts) {
            together.addAll(part);
        }
        return together;
    }
}
