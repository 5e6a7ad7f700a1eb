package org.communityexchange.ledger;

import org.communityexchange.kernel.value.Unit;

import java.util.List;

/** Canadian dollars between money accounts, any number of legs in one transfer. */
public record PostMoney(TransferId id, List<Leg> legs, Cause cause) {

    /**
     * @param debit the account debited: cash grows, any other kind shrinks
     * @param credit the account credited
     * @param cents at least 1
     */
    public record Leg(AccountRef debit, AccountRef credit, long cents) {

        /** @throws org.communityexchange.kernel.problem.InvalidInput when less than a cent would move */
        public Leg {
            Quantities.requireCents(cents);
            if (debit.unit() != Unit.CAD || credit.unit() != debit.unit()) {
                throw new IllegalArgumentException("Money moves between money accounts");
            }
            if (debit.kind() == AccountKind.RESERVE || credit.kind() == AccountKind.RESERVE) {
                throw new IllegalArgumentException("A reserve moves with the lots it backs");
            }
            if (debit.equals(credit)) {
                throw new IllegalArgumentException("Money moves from one account to another");
            }
        }
    }

    public PostMoney {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("A transfer has at least one leg");
        }
    }
}
