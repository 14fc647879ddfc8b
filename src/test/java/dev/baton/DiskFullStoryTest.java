package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.playground.Submission;
import dev.baton.store.Databases;
import dev.baton.usecase.Transactions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk under H2's file runs full in the middle of the work, and somebody makes room. */
class DiskFullStoryTest {
    @TempDir
    Path folder;

    @AfterEach
    void makeRoom() {
        FullDisk.makeRoom();
    }

    @Test
    void whatWasAnsweredIsKeptAllElseIsRefusedInWordsAndBatonGoesOnWhenThereIsRoom() throws IOException {
        FullDisk.register();
        var onDisk = Databases.h2(folder);
        var onFullDisk = new Databases.Address(onDisk.url().replace("h2:file:", "h2:full:"), onDisk.user(), "");
        try (var stage = Stage.on(onFullDisk)) {
            stage.handOff("Refund the first");
            FullDisk.leave(40_000);
            List<String> kept = new ArrayList<>(List.of("Refund the first"));
            for (var next = submit(stage, kept);
                    next.outcome() == Submission.Outcome.CLOSED;
                    next = submit(stage, kept)) {
                kept.add(ask(kept));
            }
            assertThat(kept).as("some still fitted").hasSizeGreaterThan(1);
            assertThat(submit(stage, kept).errors().values())
                    .singleElement()
                    .asString()
                    .startsWith("That was not saved");
            assertThat(stage.ben
                            .slash("C0SUPPORT", "/handoff", "ack H-1 I do it")
                            .shown())
                    .contains("you typed: `/handoff ack H-1 I do it`");
            assertThatThrownBy(() -> stage.later(Duration.ofMinutes(1))).isInstanceOf(Transactions.Unavailable.class);
            await().until(() -> stage.readiness().statusCode(), status -> status == 503);
            assertThat(stage.readiness().body()).contains("the database keeps nothing");

            FullDisk.makeRoom();
            assertThat(stage.joanne.submit().outcome()).isEqualTo(Submission.Outcome.CLOSED);
            kept.add(ask(kept));
            stage.later(Duration.ofMinutes(1));
            await().until(() -> stage.readiness().statusCode(), status -> status == 200);
            stage.restart();
            stage.later(Duration.ofHours(1));
            assertThat(stage.slack.messages(Stage.BILLING)).hasSameSizeAs(kept);
            for (var number = 1; number <= kept.size(); number++) {
                assertThat(stage.joanne
                                .slash("C0SUPPORT", "/handoff", "status H-" + number)
                                .shown())
                        .contains(kept.get(number - 1));
            }
            assertThat(stage.slack.trouble().violations()).isEmpty();
        }
    }

    private static Submission submit(Stage stage, List<String> kept) {
        return stage.submit(ask(kept), "Normal");
    }

    private static String ask(List<String> kept) {
        return "Refund number " + kept.size();
    }
}
