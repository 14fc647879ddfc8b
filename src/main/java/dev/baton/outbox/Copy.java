package dev.baton.outbox;

import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import java.util.List;

/**
 * A message of Baton's as it stands in Slack.
 *
 * @param mark the {@link Mark} that it carries
 * @param answered whether people have replied to it
 * @param reacted whether people have reacted to it
 * @param acknowledgedBy whose reactions mean that they take it on, in their order
 */
public record Copy(String mark, ThreadRef at, boolean answered, boolean reacted, List<PersonId> acknowledgedBy) {
    public Copy {
        acknowledgedBy = List.copyOf(acknowledgedBy);
    }
}
