package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

/**
 * Random steps by random people, alone and two at once, over promises of every funding. After each: only steps of the table
 * were taken, by those who may; exactly what waits for an end is set aside; and nothing came into being or went away. A
 * failure names its seed: {@code -Dexchange.seed=<printed number>} walks the same way again.
 */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class RandomPromisesTest {

    private static final int PROMISES = 32;
    private static final int STEPS = 9;
    private static final Set<CommitmentState> HOLDING =
            Set.of(CommitmentState.ACCEPTED, CommitmentState.FULFILLED, CommitmentState.DISPUTED);
    private static final List<String> ACTS = List.of(
            "acceptance",
            "refusal",
            "withdrawal",
            "fulfilment",
            "confirmation",
            "question",
            "dispute",
            "settlement",
            "reversal",
            "absence",
            "pot");

    @Inject
    Town town;

    private final Map<CommitmentState, Integer> reached = new EnumMap<>(CommitmentState.class);

    private String here;
    private long seed;
    private Random random;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;
    private List<Town.Person> everybody;

    private record Promise(String id, Funding funding) {}

    @Test
    void keepsTheTableAndTheBooksWhateverAnybodyDoes() {
        seed = Long.getLong("exchange.seed", System.nanoTime());
        System.out.println("RandomPromisesTest: -Dexchange.seed=" + seed);
        random = new Random(seed);
        here = town.organisation("Random");
        town.withoutLimits(here);
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
        var zoe = town.steward(town.organisation("There"), "Zoe");
        var omar = town.steward(here, "Omar");
        everybody = List.of(ana, ben, maya, omar, town.member(here, "Dan"), zoe);
        // Whoever opened a dispute does not decide it, and two listen at most.
        var stewards = List.of(maya, omar, town.steward(here, "Rosa"));
        town.earn(here, ben, maya, 60);
        fillPot(20);
        var potHeld = held("EXCHANGE");
        var everything = everything();

        var made = new ArrayList<Promise>();
        for (var i = 0; i < PROMISES; i++) {
            var promise = promise(Funding.values()[i % Funding.values().length]);
            made.add(promise);
            if (promise.funding() == Funding.POT && random.nextInt(5) > 0) {
                ask(zoe, promise, "pot");
            }
            for (var step = 0; step < STEPS; step++) {
                walk(random.nextInt(6) == 0 ? made.get(random.nextInt(made.size())) : promise);
                assertThat(held(ben.id().toString()))
                        .as("set aside in the wallet, seed %d", seed)
                        .isEqualTo(waiting(Funding.TRANSFER));
                assertThat(held("EXCHANGE") - potHeld)
                        .as("set aside in the pot, seed %d", seed)
                        .isEqualTo(waiting(Funding.POT));
                assertThat(everything()).as("all credits, seed %d", seed).isEqualTo(everything);
            }
        }

        assertThat(reached.keySet())
                .as("where it came, seed %d", seed)
                .contains(CommitmentState.CONFIRMED, CommitmentState.WITHDRAWN, CommitmentState.DECLINED);
        made.forEach(promise -> {
            ask(ana, promise, "withdrawal");
            stewards.forEach(steward -> ask(steward, promise, "refusal"));
        });
        assertThat(made)
                .allSatisfy(
                        promise -> assertThat(state(promise)).isNotIn(HOLDING).isNotEqualTo(CommitmentState.OFFERED));
        assertThat(held(ben.id().toString())).as("left over, seed %d", seed).isZero();
        assertThat(held("EXCHANGE")).as("left over, seed %d", seed).isEqualTo(potHeld);
        assertThat(everything()).isEqualTo(everything);
        assertThat(Town.count("select count(*) from pool.commitment where organisation_id = '" + here
                        + "' and hold_id is not null and state not in ('CONFIRMED', 'REVERSED')"))
                .isZero();
    }

    /** One step, or two at once; half of the time one that somebody may take from here. */
    private void walk(Promise promise) {
        var before = state(promise);
        if (random.nextInt(5) == 0) {
            Callable<Integer> one = once(promise, before);
            Callable<Integer> other = once(promise, before);
            assertThat(Town.atOnce(List.of(one, other))).as("seed %d", seed).allSatisfy(status -> assertThat(status)
                    .isIn(200, 204, 403, 404, 409));
            noted(state(promise));
            return;
        }
        var asking = actor();
        var act = act(before);
        var status = ask(asking, promise, act);
        var after = noted(state(promise));
        assertThat(status).as("%s, seed %d", act, seed).isIn(200, 204, 403, 404, 409);
        if (after != before) {
            assertThat(status).isEqualTo(200);
            assertThat(CommitmentEdges.find(before, after))
                    .as("%s to %s, seed %d", before, after, seed)
                    .hasValueSatisfying(edge -> assertThat(edge.who()).contains(party(asking, before, after)));
        }
    }

    private Callable<Integer> once(Promise promise, CommitmentState from) {
        var asking = actor();
        var act = act(from);
        return () -> ask(asking, promise, act);
    }

    private CommitmentState noted(CommitmentState state) {
        reached.merge(state, 1, Integer::sum);
        return state;
    }

    private Town.Person actor() {
        return everybody.get(random.nextInt(random.nextBoolean() ? 4 : everybody.size()));
    }

    private String act(CommitmentState from) {
        if (random.nextBoolean()) {
            return ACTS.get(random.nextInt(ACTS.size()));
        }
        return switch (from) {
            case OFFERED -> "acceptance";
            case ACCEPTED -> "fulfilment";
            case FULFILLED -> random.nextInt(3) == 0 ? "dispute" : "confirmation";
            case DISPUTED -> "settlement";
            default -> "reversal";
        };
    }

    /** A steward who settles a question lets it go on: that step is the exchange's. */
    private Party party(Town.Person person, CommitmentState before, CommitmentState after) {
        if (before == CommitmentState.DISPUTED && HOLDING.contains(after)) {
            assertThat(person).isNotIn(ana, ben);
            return Party.EXCHANGE;
        }
        return person.equals(ana) ? Party.CONTRIBUTOR : person.equals(ben) ? Party.RECEIVER : Party.STEWARD;
    }

    private int ask(Town.Person person, Promise promise, String act) {
        var request = person.api();
        return (Set.of("acceptance", "pot").contains(act) ? request : request.body(body(act)))
                .put(Town.at(here, promise.id(), act))
                .statusCode();
    }

    private static String body(String act) {
        return switch (act) {
            case "fulfilment" -> "{\"minutes\": 45, \"doneOn\": \"2026-01-15\"}";
            case "question" -> "{\"question\": \"All of it?\"}";
            case "confirmation" -> "{\"why\": \"Again.\"}";
            case "absence" -> "{\"words\": \"Another time!\"}";
            default -> "{\"reason\": \"So it was.\"}";
        };
    }

    private Promise promise(Funding funding) {
        String need = ben.api()
                .body("{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\","
                        + " \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .path("id");
        var minutes = 30 + random.nextInt(150);
        String id = ana.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": " + minutes + ", \"funding\": \"" + funding + "\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Promise(id, funding);
    }

    private void fillPot(int credits) {
        var giver = town.member(here, "Gia");
        town.earn(here, giver, maya, credits);
        giver.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"to\": {\"pot\": true}, \"credits\": " + credits + "}")
                .post("/api/v1/me/gifts")
                .then()
                .statusCode(201);
    }

    private long waiting(Funding funding) {
        return Town.count("select coalesce(sum(agreed_credits), 0) from pool.commitment where organisation_id = '"
                + here + "' and funding = '" + funding + "' and state in ('ACCEPTED', 'FULFILLED', 'DISPUTED')");
    }

    private static long held(String owner) {
        return Town.count("select coalesce(sum(quantity), 0) from ledger.account_balance where kind = 'HELD'"
                + " and owner = '" + owner + "'");
    }

    /** Everything that ever came into being, less everything there is: always the same. */
    private long everything() {
        return Town.count("select coalesce(sum(quantity), 0) from ledger.account_balance where unit = 'CREDIT'"
                + " and (kind = 'POT' or (kind = 'HELD' and owner = 'EXCHANGE') or owner in ('" + ana.id() + "', '"
                + ben.id() + "', '" + here + "'))");
    }

    private static CommitmentState state(Promise promise) {
        return CommitmentState.valueOf(
                Town.text("select state from pool.commitment where id = '" + promise.id() + "'"));
    }
}
