package org.communityexchange.ledger.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.AlreadyReversed;
import org.communityexchange.ledger.CreditsMovedOn;
import org.communityexchange.ledger.HoldAlreadyClosed;
import org.communityexchange.ledger.LedgerProblem;
import org.communityexchange.ledger.MoneyMovedOn;
import org.communityexchange.ledger.MoreThanOwed;
import org.communityexchange.ledger.NotEnoughCommon;
import org.communityexchange.ledger.NotEnoughCredits;
import org.communityexchange.ledger.NotEnoughFunding;
import org.communityexchange.ledger.NotReversible;
import org.communityexchange.ledger.NothingToFreeze;
import org.communityexchange.ledger.PurchasedNeverExpires;
import org.communityexchange.ledger.TransferConflict;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferKind;
import org.communityexchange.ledger.UnknownTransfer;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

import java.sql.SQLException;
import java.util.UUID;

/** Turns what the posting functions raise into problems. The codes are listed at the head of the functions. */
final class Refusals {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Refusals() {}

    /**
     * @param id of the command
     * @param earlier the transfer that the command names, if it names one
     * @param payer who would have paid, if anybody
     */
    static RuntimeException of(
            SQLException e, TransferId id, @Nullable TransferId earlier, @Nullable AccountRef payer) {
        return switch (String.valueOf(e.getSQLState())) {
            case "CE101" -> {
                var facts = facts(e);
                yield new NotEnoughCredits(
                        require(payer),
                        facts.get("available").asLong(),
                        facts.get("asked").asLong());
            }
            case "CE102" -> new TransferConflict(conflicting(e, id));
            case "CE103" -> new UnknownTransfer(earlier == null ? id : earlier);
            case "CE104" -> new AlreadyReversed(transfer(facts(e), "by"));
            case "CE105" -> {
                var facts = facts(e);
                yield new HoldAlreadyClosed(
                        transfer(facts, "by"),
                        TransferKind.valueOf(facts.get("outcome").asText()));
            }
            case "CE106" -> {
                var facts = facts(e);
                yield new CreditsMovedOn(account(facts), facts.get("missing").asLong());
            }
            case "CE107" ->
                new NotReversible(TransferKind.valueOf(facts(e).get("kind").asText()));
            case "CE112" -> new NotEnoughFunding(account(facts(e)), number(e, "available"), number(e, "asked"));
            case "CE113" -> new NotEnoughCommon(number(e, "available"), number(e, "asked"));
            case "CE114" -> new MoreThanOwed(account(facts(e)), number(e, "available"), number(e, "asked"));
            case "CE115" -> new MoneyMovedOn(account(facts(e)), number(e, "available"), number(e, "asked"));
            case "CE116" -> new PurchasedNeverExpires();
            case "CE118" -> new NothingToFreeze();
            case "CE109" -> new InvalidInput("to", "These credits were held from that wallet; release them instead.");
            // Raised by whoever keeps closed months, beside the journal.
            case "CE120" -> new ProblemException(LedgerProblem.MONTH_CLOSED, LedgerProblem.MONTH_CLOSED.explanation());
            // Deadlock, serialisation failure, lock timeout, cancelled: the same command may succeed a moment later.
            case "40P01", "40001", "55P03", "57014" ->
                new ProblemException(
                        KernelProblem.UNAVAILABLE,
                        "The books were busy. Nothing was moved; try again with the same key.");
            default -> new IllegalStateException("Posting " + id + " failed", e);
        };
    }

    /** Of a batch the database says which; otherwise there is only one. */
    private static TransferId conflicting(SQLException e, TransferId id) {
        return detail(e) == null ? id : transfer(facts(e), "id");
    }

    private static AccountRef require(@Nullable AccountRef payer) {
        if (payer == null) {
            throw new IllegalStateException("Credits were short in a command that pays from no account");
        }
        return payer;
    }

    private static AccountRef account(JsonNode facts) {
        return new AccountRef(
                AccountKind.valueOf(facts.get("kind").asText()),
                facts.get("owner").asText());
    }

    private static long number(SQLException e, String name) {
        return facts(e).get(name).asLong();
    }

    private static TransferId transfer(JsonNode facts, String name) {
        return new TransferId(UUID.fromString(facts.get(name).asText()));
    }

    private static JsonNode facts(SQLException e) {
        var detail = detail(e);
        if (detail == null) {
            throw new IllegalStateException("A refusal without its facts", e);
        }
        try {
            return JSON.readTree(detail);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("A refusal without its facts", e);
        }
    }

    private static @Nullable String detail(SQLException e) {
        var message = e instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        return message == null ? null : message.getDetail();
    }
}
