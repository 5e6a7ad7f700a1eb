package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.NotFound;

/** No such transfer or hold. */
public class UnknownTransfer extends NotFound {

    private static final long serialVersionUID = 1L;

    private final transient TransferId id;

    public UnknownTransfer(TransferId id) {
        super("transfer");
        this.id = id;
    }

    public TransferId id() {
        return id;
    }
}
