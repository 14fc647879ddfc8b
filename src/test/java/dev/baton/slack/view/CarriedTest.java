package dev.baton.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.ChannelId;
import dev.baton.handoff.ThreadRef;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriedTest {
    private static final ThreadRef THREAD = new ThreadRef(new ChannelId("C0SUPPORT"), "1772438400.000001");

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void comesBackAsItWent(boolean isPrivate, boolean isLine) {
        var carried = new Carried("key", Optional.of(new Carried.Source(THREAD, isPrivate, isLine)));

        assertThat(Carried.parse(carried.toString())).isEqualTo(carried);
        assertThat(carried.line()).isEqualTo(isLine ? Optional.of(THREAD) : Optional.empty());
    }

    @Test
    void aKeyAloneIsEnough() {
        assertThat(Carried.parse("key")).isEqualTo(Carried.key("key"));
        assertThat(Carried.parse(Carried.key("key").toString())).isEqualTo(Carried.key("key"));
    }
}
