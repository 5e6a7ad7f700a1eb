package org.communityexchange.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/**
 * No minute is lost and none is made: what was confirmed is credits and banked minutes, at whichever organisations. The same
 * history again: {@code -Dexchange.seed=<printed number>}.
 */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class MinutesLawTest {

    private static final int WORKS = 150;
    private static final int STEPS = 200;

    @Inject
    Town town;

    private record Work(String organisation, Town.Person person, Town.Person steward, int minutes, String id) {}

    @Test
    void confirmedMinutesAreCreditsAndBankedMinutes() {
        var seed = Long.getLong("exchange.seed", System.nanoTime());
        System.out.println("MinutesLawTest: -Dexchange.seed=" + seed);
        var random = new Random(seed);
        var waiting = new ArrayList<>(works(random));
        var confirmed = new ArrayList<Work>();
        var minutes = new HashMap<Town.Person, Integer>();
        waiting.forEach(work -> minutes.put(work.person(), 0));

        for (var step = 0; step < STEPS; ) {
            if (!waiting.isEmpty() && (confirmed.isEmpty() || random.nextInt(10) < 7)) {
                var work = waiting.remove(random.nextInt(waiting.size()));
                town.confirm(work.organisation(), work.steward(), work.id()).statusCode(200);
                if (random.nextInt(4) == 0) {
                    town.confirm(work.organisation(), work.steward(), work.id()).statusCode(200);
                }
                confirmed.add(work);
                minutes.merge(work.person(), work.minutes(), Integer::sum);
                step++;
            } else {
                var work = confirmed.get(random.nextInt(confirmed.size()));
                var status = reverse(work);
                assertThat(status).as("seed %d", seed).isIn(200, 409);
                if (status == 200) {
                    confirmed.remove(work);
                    minutes.merge(work.person(), -work.minutes(), Integer::sum);
                    step++;
                }
            }
            if (step % 20 == 0) {
                theLawHolds(seed, minutes);
            }
        }

        theLawHolds(seed, minutes);
        assertThat(Town.count("""
                select count(*) from (select subject from ledger.transfer where reason = 'FULFILMENT_CONFIRMED'
                group by subject having count(*) > 1) twice"""))
                .as("fulfilments that brought credits twice, seed %d", seed)
                .isZero();
    }

    /** Everybody at both organisations, with a steward of each. */
    private List<Work> works(Random random) {
        var places = List.of(town.organisation("Mill"), town.organisation("Yard"));
        places.forEach(town::withoutLimits);
        var stewards =
                places.stream().map(place -> town.steward(place, "Steward")).toList();
        var people = new ArrayList<Town.Person>();
        for (var name : List.of("Ana", "Ben", "Chloe", "Dev")) {
            var person = town.member(places.get(0), name);
            town.join(places.get(1), person);
            people.add(person);
        }
        var planned = new ArrayList<Callable<Work>>();
        for (var number = 0; number < WORKS; number++) {
            var place = random.nextInt(2);
            var person = people.get(random.nextInt(people.size()));
            var minutes = 1 + random.nextInt(200);
            planned.add(() -> new Work(
                    places.get(place),
                    person,
                    stewards.get(place),
                    minutes,
                    town.fulfilled(places.get(place), person, stewards.get(place), minutes)));
        }
        return Town.atOnce(planned);
    }

    /** Refused with 409 when its leftover minutes have become part of a later credit. */
    private static int reverse(Work work) {
        return work.steward()
                .api()
                .body("{\"reason\": \"A mistake.\"}")
                .put(Town.at(work.organisation(), work.id(), "reversal"))
                .statusCode();
    }

    private static void theLawHolds(long seed, Map<Town.Person, Integer> minutes) {
        minutes.forEach((person, confirmed) -> {
            var wallet = person.api().get("/api/v1/me/wallet").jsonPath();
            var balance = wallet.getLong("balance");
            assertThat(balance * 30 + wallet.getLong("bankedMinutes"))
                    .as("minutes of %s, seed %d", person.login().name(), seed)
                    .isEqualTo(confirmed.longValue());
            assertThat(Town.count("""
                    select coalesce(sum(case e.side when 'CREDIT' then e.quantity else -e.quantity end), 0)
                    from ledger.entry e join ledger.account a on a.id = e.account_id
                    where a.kind = 'WALLET' and a.owner = '%s'""".formatted(person.id())))
                    .as("entries of %s, seed %d", person.login().name(), seed)
                    .isEqualTo(balance);
        });
    }
}
