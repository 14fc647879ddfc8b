package dev.baton.store;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Obstacle;
import dev.baton.outbox.Spot;
import dev.baton.outbox.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row as the delivery it was. */
final class DeliveryMapper implements RowMapper<Delivery> {
    @Override
    public Delivery map(ResultSet result, StatementContext context) throws SQLException {
        var row = new Row(result);
        return new Delivery(
                row.text("k"),
                row.optionalNumber("number").map(HandoffId::new),
                MessageJson.read(row.text("kind"), row.text("body")),
                DestinationColumns.read(row),
                row.text("lane"),
                Delivery.State.valueOf(row.text("state")),
                row.number("epoch"),
                row.number("attempts"),
                row.number("ambiguous"),
                posted(row),
                row.number("rendered"),
                row.instant("due_at"),
                row.instant("not_before"),
                row.optionalText("reason"),
                row.optional("obstacle", Obstacle::valueOf),
                trail(row));
    }

    private static Trail trail(Row row) throws SQLException {
        return new Trail(
                spot(row),
                row.optionalInstant("attempt_at"),
                row.optionalInstant("doubted_from"),
                row.optionalInstant("settles_at"),
                row.number("misses"),
                row.optionalInstant("sent_at"));
    }

    static Optional<Spot> spot(Row row) throws SQLException {
        var thread = row.optionalText("tried_thread");
        return row.optional("tried_channel", ChannelId::new).map(channel -> new Spot(channel, thread));
    }

    private static Optional<ThreadRef> posted(Row row) throws SQLException {
        var ts = row.optionalText("posted_ts");
        return row.optional("posted_channel", ChannelId::new).map(channel -> new ThreadRef(channel, ts.orElseThrow()));
    }
}
