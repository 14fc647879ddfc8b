package dev.baton.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A row on its way out of the database. */
record Row(ResultSet result) {
    String text(String column) throws SQLException {
        return Objects.requireNonNull(result.getString(column), column);
    }

    Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    <T> Optional<T> optional(String column, Function<String, T> reader) throws SQLException {
        return optionalText(column).map(reader);
    }

    int number(String column) throws SQLException {
        return result.getInt(column);
    }

    Optional<Integer> optionalNumber(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, Integer.class));
    }

    boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    BigDecimal decimal(String column) throws SQLException {
        return Objects.requireNonNull(result.getBigDecimal(column), column);
    }

    Instant instant(String column) throws SQLException {
        return optionalInstant(column).orElseThrow(() -> new IllegalStateException("no " + column));
    }

    Optional<Instant> optionalInstant(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
