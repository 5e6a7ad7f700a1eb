package org.communityexchange.treasury;

import java.util.Map;

/**
 * One thing that is looked at before credits become cash, shown to everybody who has to do with the claim.
 *
 * @param reason one sentence with the figures
 * @param figures the figures by name: cents, credits or basis points as the name says
 */
public record ClaimCheck(Name name, Light light, String reason, Map<String, Long> figures) {

    public ClaimCheck {
        figures = Map.copyOf(figures);
    }

    /** What is looked at. */
    public enum Name {
        RIGHT,
        CAP,
        SPENDS,
        LOTS,
        APPROVER,
        PAYER,
        FUNDS,
        COVERAGE,
        BACKING,
        MONTH
    }

    /** Red stops a claim; amber needs a word from whoever approves; green needs nothing. */
    public enum Light {
        GREEN,
        AMBER,
        RED
    }

    /** Whether it is red and waiting does not help. A claim that only lacks money waits in the queue instead. */
    public boolean blocks() {
        return light == Light.RED && name != Name.FUNDS && name != Name.COVERAGE;
    }

    /** Whether money has to come in first. */
    public boolean waitsForMoney() {
        return light == Light.RED && !blocks();
    }
}
