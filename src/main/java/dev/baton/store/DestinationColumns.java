package dev.baton.store;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import dev.baton.outbox.Destination;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A destination as columns, of which each kind fills its own. */
final class DestinationColumns {
    private DestinationColumns() {}

    static void put(Destination destination, Columns columns) {
        columns.put("channel", Optional.empty())
                .put("people", Optional.empty())
                .put("thread_key", Optional.empty())
                .put("thread_lane", Optional.empty())
                .put("thread_ts", Optional.empty());
        if (destination instanceof Destination.Channel to) {
            columns.put("destination", "CHANNEL").put("channel", to.channel().value());
        } else if (destination instanceof Destination.ThreadUnder to) {
            columns.put("destination", "THREAD").put("thread_key", to.key()).put("thread_lane", to.lane());
        } else if (destination instanceof Destination.Under to) {
            columns.put("destination", "UNDER")
                    .put("channel", to.thread().channel().value())
                    .put("thread_ts", to.thread().ts());
        } else if (destination instanceof Destination.Conversation to) {
            columns.put("destination", "CONVERSATION").put("people", Ids.text(to.people()));
        } else if (destination instanceof Destination.OnlyFor to) {
            columns.put("destination", "PERSON")
                    .put("channel", to.channel().value())
                    .put("people", to.person().value());
        }
    }

    static Destination read(Row row) throws SQLException {
        return switch (row.text("destination")) {
            case "CHANNEL" -> new Destination.Channel(channel(row));
            case "THREAD" -> new Destination.ThreadUnder(row.text("thread_key"), row.text("thread_lane"));
            case "UNDER" -> new Destination.Under(new ThreadRef(channel(row), row.text("thread_ts")));
            case "CONVERSATION" -> new Destination.Conversation(people(row));
            case "PERSON" -> new Destination.OnlyFor(people(row).get(0), channel(row));
            default -> throw new IllegalStateException("no destination of the kind " + row.text("destination"));
        };
    }

    private static ChannelId channel(Row row) throws SQLException {
        return new ChannelId(row.text("channel"));
    }

    private static List<PersonId> people(Row row) throws SQLException {
        return Ids.people(row.text("people"));
    }
}
