package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hand off this message: from a message's menu, where a command cannot be typed. */
class MessageShortcutTest {
    @TempDir
    private Path folder;

    @Test
    void aMessageIsHandedOffWithItsWords() throws Exception {
        try (var stage = Stage.on(OnDatabase.H2, folder)) {
            var message = stage.maria.say("C0SUPPORT", "Acme & Sons were charged twice");

            var answer = stage.joanne.shortcut("hand_off_message", message);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(stage.joanne.view().orElseThrow().values())
                    .containsEntry("Situation", "Acme & Sons were charged twice");
        }
    }
}
