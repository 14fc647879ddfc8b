package dev.baton.slack;

import com.slack.api.model.view.View;
import dev.baton.handoff.Home;
import dev.baton.handoff.PersonId;
import dev.baton.outbox.Attempt;
import dev.baton.slack.view.HomeView;
import dev.baton.usecase.HomePainter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Draws Homes, and publishes them. */
final class SlackHomes implements HomePainter {
    private final SlackClient client;
    private final Scenes scenes;

    SlackHomes(SlackClient client, Scenes scenes) {
        this.client = client;
        this.scenes = scenes;
    }

    @Override
    public Picture paint(PersonId person, Home home) {
        var view = new HomeView(home, scenes::of).view();
        return new Painted(client, person, view, BlocksJson.of(view.getBlocks()));
    }

    private record Painted(SlackClient client, PersonId person, View view, String blocks) implements Picture {
        @Override
        public String print() {
            try {
                var hash = MessageDigest.getInstance("SHA-256").digest(blocks.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }

        @Override
        public Optional<Attempt> show() {
            var answer = client.call(
                    m -> m.viewsPublish(r -> r.userId(person.value()).view(view)));
            return answer instanceof SlackClient.Answer.Not<?> not ? Optional.of(not.attempt()) : Optional.empty();
        }
    }
}
