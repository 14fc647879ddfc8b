package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.ThreadRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several copies stays. */
class CopiesTest {
    /** A copy by its place in time and what people did to it: {@code a} for replies, {@code r} for reactions. */
    private static Copy copy(String written) {
        var at = new ThreadRef(new ChannelId("C1"), written.substring(0, 1));
        return new Copy("m", at, written.contains("a"), written.contains("r"), List.of());
    }

    private static String written(List<Copy> copies) {
        return String.join(
                " ", copies.stream().map(copy -> copy.at().ts()).sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '1',          1, '',    ''
            '1 2',        1, '2',   ''
            '2 1 3',      1, '2 3', ''
            '1 2r',       2, '1',   ''
            '1r 2r',      1, '2',   ''
            '1 2a',       2, '1',   ''
            '1r 2a',      2, '1',   ''
            '1a 2ar',     1, '',    '2'
            '3a 2a 1',    2, '1',   '3'
            '1r 2a 3a',   2, '1',   '3'
            """)
    void theOneThatPeopleUsedElseTheOldest(String found, String kept, String removed, String pointing) {
        var copies = Copies.of(
                List.of(found.split(" ")).stream().map(CopiesTest::copy).toList());

        assertThat(copies.kept().at().ts()).isEqualTo(kept);
        assertThat(written(copies.removed())).isEqualTo(removed);
        assertThat(written(copies.pointing())).isEqualTo(pointing);
    }

    @Test
    void theOthersAreAllButTheKeptOne() {
        var copies = Copies.of(List.of(copy("1"), copy("2a"), copy("3a")));
        assertThat(written(copies.others())).isEqualTo("1 3");
    }
}
