package org.communityexchange.pool.internal.minutes;

import org.communityexchange.pool.MinuteSplit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Everybody's leftover minutes. */
@ApplicationScoped
public class MinuteBank {

    private final EntityManager entities;
    private final MinuteRows rows;
    private final Clock clock;

    MinuteBank(EntityManager entities, MinuteRows rows, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.clock = clock;
    }

    /** What a person has in the bank now, 0 to 29. */
    public int banked(UUID person) {
        var bank = entities.find(BankedMinutes.class, person);
        return bank == null ? 0 : bank.minutes();
    }

    /**
     * Moves the minutes of a commitment, once. The person's row stays locked until the transaction ends, so two
     * confirmations of one person follow each other.
     *
     * @param decide says what becomes of the minutes, given what is in the bank
     */
    public MinuteSplit move(UUID person, String organisation, UUID commitment, IntFunction<MinuteSplit> decide) {
        entities.createNativeQuery("insert into pool.minute_bank (person_id, minutes) values (:person, 0)"
                        + " on conflict do nothing")
                .setParameter("person", person)
                .executeUpdate();
        var bank = entities.find(BankedMinutes.class, person, LockModeType.PESSIMISTIC_WRITE);
        // Read again: it may have been loaded before it was locked.
        entities.refresh(bank);
        var split = decide.apply(bank.minutes());
        bank.become(split);
        entities.persist(MinuteMovement.of(person, organisation, commitment, split, clock.instant()));
        return split;
    }

    /** Minutes of one commitment, to be added to a person's bank. */
    public record Minutes(UUID person, UUID commitment, int minutes) {}

    /**
     * Adds the minutes of many commitments in the order given, as if each were moved by itself: whoever has several sees the
     * earlier ones counted. Banks are locked by person, in one order.
     *
     * @return what became of each, in the same order
     */
    public List<MinuteSplit> addAll(String organisation, List<Minutes> all) {
        var banks =
                rows.lock(all.stream().map(Minutes::person).distinct().sorted().toList());
        var splits = new ArrayList<MinuteSplit>();
        for (var each : all) {
            var split = MinuteSplit.of(banks.getOrDefault(each.person(), 0), each.minutes());
            banks.put(each.person(), split.bankedAfter());
            splits.add(split);
        }
        rows.keep(banks);
        rows.note(organisation, all, splits, clock.instant());
        return splits;
    }
}
