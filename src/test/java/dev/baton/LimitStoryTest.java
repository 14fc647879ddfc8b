package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A workspace may limit how many handoffs one person makes in a minute. */
class LimitStoryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void oneMoreIsRefusedInTheFormAndNothingThatWasTypedIsLost(OnDatabase database) throws IOException {
        try (var stage = Stage.on(database, folder)) {
            for (var invoice = 1; invoice <= 3; invoice++) {
                assertThat(stage.submit("Refund " + invoice, "Normal").errors()).isEmpty();
            }
            stage.read(Stories.BILLING.replace("workspace:\n", "workspace:\n  handoffs_per_minute: 2\n"));
            stage.later(Duration.ofMinutes(1));
            stage.submit("Refund 4", "Normal");
            stage.submit("Refund 5", "Normal");
            var refused = stage.submit("Refund 6", "Normal");
            assertThat(refused.errors().values())
                    .singleElement()
                    .asString()
                    .contains(
                            "as many in the last minute as this workspace allows",
                            "submit this form again in a minute");
            assertThat(stage.joanne.view()).isPresent();
            stage.maria.slash("C0SUPPORT", "/handoff", "billing Refund 7");
            stage.maria.fill("Situation", "The customer was charged twice in February.");
            stage.maria.fill("Stake", "Acme cancels on Friday.");
            assertThat(stage.maria.submit().errors()).isEmpty();

            stage.later(Duration.ofMinutes(1));
            assertThat(stage.joanne.submit().errors()).isEmpty();
            stage.settle();
            assertThat(stage.card().shown())
                    .as("the next number: none was used up")
                    .contains("H-7", "Refund 6", "The customer was charged twice in February.");
        }
    }
}
