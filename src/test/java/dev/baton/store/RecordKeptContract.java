package dev.baton.store;

import static dev.baton.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.handoff.Entry;
import dev.baton.handoff.HandoffId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class RecordKeptContract extends OnBoth {
    HandoffId id;

    @BeforeEach
    void anEntry() {
        id = submitted().id();
        entries.append(id, Samples.entry("nudge.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "words = 'another story'",
                "words = words || '!'",
                "words = null, who = 'U0BEN'",
                "event = 'SENT'",
                "who = 'U0BEN'",
                "via = 'SLASH'",
                "at = at + interval '1' hour",
                "state_after = 'CLOSED'",
                "number = number",
                "seq = 7",
            })
    void anEntryIsNeverChanged(String change) {
        var was = entries.of(id);

        assertThatThrownBy(() -> sql("update entry set " + change + " where " + here()))
                .isInstanceOf(SQLException.class)
                .hasStackTraceContaining("the record is append-only");

        assertThat(entries.of(id)).isEqualTo(was);
    }

    @Test
    void itsWordsMayBeErasedAndNothingElseGoesWithThem() throws SQLException {
        var was = entries.of(id).get(0);

        sql("update entry set words = null where " + here());

        assertThat(entries.of(id)).containsExactly(withoutWords(was));
    }

    @Test
    void itIsNotTakenAwayWhileItsHandoffIsUnderWay() {
        assertThatThrownBy(() -> sql("delete from entry where " + here()))
                .isInstanceOf(SQLException.class)
                .hasStackTraceContaining("the record is append-only");

        assertThat(entries.of(id)).hasSize(1);
    }

    @Test
    void itGoesWithAHandoffThatIsOver() throws SQLException {
        sql("update handoff set state = 'CLOSED', is_over = true where " + here());

        sql("delete from entry where " + here());

        assertThat(entries.of(id)).isEqualTo(List.of());
    }

    private static Entry withoutWords(Entry entry) {
        return new Entry(
                entry.event(), entry.who(), entry.via(), NOON, entry.before(), entry.after(), Optional.empty());
    }

    private String here() {
        return "workspace = '" + workspace + "'";
    }
}
