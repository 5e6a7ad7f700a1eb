package org.communityexchange.ledger.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.communityexchange.ledger.Proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Derives the books again from their entries and keeps whether they agree. */
@ApplicationScoped
class Proofs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Query query;
    private final Clock clock;

    Proofs(DataSource dataSource, Clock clock) {
        this.query = new Query(dataSource);
        this.clock = clock;
    }

    /** Proves now and keeps the result. */
    Proof prove() {
        return query.list("select * from ledger.prove(?)", Proofs::read, clock.instant())
                .get(0);
    }

    Optional<Proof> latest() {
        return query.list("select * from ledger.proof order by id desc limit 1", Proofs::read).stream()
                .findFirst();
    }

    private static Proof read(ResultSet row) throws SQLException {
        try {
            return new Proof(
                    Rows.instant(row, "proved_at"),
                    row.getBoolean("holds"),
                    row.getLong("transfers"),
                    row.getLong("entries"),
                    row.getLong("seals"),
                    List.of(JSON.readValue(row.getString("findings"), Proof.Finding[].class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A proof that cannot be read", e);
        }
    }
}
