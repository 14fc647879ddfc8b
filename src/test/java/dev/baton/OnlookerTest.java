package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.playground.Playground;
import dev.baton.playground.PlaygroundClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waiting for what shows in the workspace. */
class OnlookerTest {
    private final Playground playground = Playground.start(new PlaygroundClock(Demo.BEGINNING));

    @AfterEach
    void leave() {
        playground.close();
    }

    @Test
    void seesWhatComesWhileItWaits() {
        var onlooker = new Onlooker(playground.workspace(), Duration.ofSeconds(20));
        var waiting = CompletableFuture.supplyAsync(() -> onlooker.await("Words", this::firstWords));

        playground.joanne().say(Playground.SUPPORT, "hello");

        assertThat(waiting.join()).isEqualTo("hello");
    }

    @Test
    void givesUpInWords() {
        var onlooker = new Onlooker(playground.workspace(), Duration.ofMillis(20));

        assertThatThrownBy(() -> onlooker.await("The card", this::firstWords))
                .isInstanceOf(StoryBroken.class)
                .hasMessageStartingWith("The card did not come within");
    }

    private Optional<String> firstWords() {
        return playground.workspace().messages(Playground.SUPPORT).stream()
                .map(message -> message.shown())
                .findFirst();
    }
}
