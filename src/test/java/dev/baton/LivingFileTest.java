package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.directory.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivingFileTest {
    @TempDir
    private Path folder;

    private Path path;
    private LivingFile file;
    private final List<String> told = new ArrayList<>();
    private boolean fails;

    @BeforeEach
    void read() throws IOException {
        path = Files.writeString(folder.resolve("baton.yml"), Stories.BILLING);
        file = new LivingFile(path, "");
    }

    @Test
    void itIsReadAnewAtTheStart() {
        assertThat(file.get()).isEqualTo(Stories.BILLING);
        look(3);
        assertThat(told).isEmpty();
    }

    @Test
    void halfAFileIsNotTakenForAWholeOne() throws IOException {
        Files.writeString(path, "");
        look(1);
        Files.writeString(path, Stories.BILLING.replace("name: Billing", "name: Invoices"));
        look(1);
        assertThat(told).isEmpty();
        assertThat(file.get()).isEqualTo(Stories.BILLING);
        look(1);
        assertThat(told).containsExactly("taken");
        assertThat(file.get()).contains("name: Invoices");
    }

    @Test
    void whatIsWrongAndComesBackInTimeWasNeverThere() throws IOException {
        Files.writeString(path, "teams: [");
        look(1);
        Files.writeString(path, Stories.BILLING);
        look(3);
        assertThat(told).isEmpty();
    }

    @Test
    void aBadFileAtTheStartIsToldAndWhatWasReadBeforeIsInForce() throws IOException {
        Files.writeString(path, "teams: [");
        file = new LivingFile(path, "");
        assertThat(file.get()).isEmpty();
        look(3);
        assertThat(told).containsExactly("refused");
    }

    @Test
    void whatCouldNotBeToldIsToldAgain() throws IOException {
        Files.writeString(path, "teams: [");
        fails = true;
        look(1);
        assertThatThrownBy(() -> look(1)).isInstanceOf(IllegalStateException.class);
        fails = false;
        look(1);
        assertThat(told).containsExactly("refused");
    }

    private void look(int times) {
        for (var i = 0; i < times; i++) {
            file.look(new Hearing());
        }
    }

    private final class Hearing implements LivingFile.Listener {
        @Override
        public void taken() {
            told.add("taken");
        }

        @Override
        public void refused(String mark, List<Problem> problems) {
            if (fails) {
                throw new IllegalStateException("not now");
            }
            told.add("refused");
        }
    }
}
