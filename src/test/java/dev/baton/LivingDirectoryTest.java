package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.directory.Kept;
import dev.baton.directory.Team;
import dev.baton.handoff.PersonId;
import dev.baton.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LivingDirectoryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(OnDatabase.class)
    void whatOneNodeKeepsTheOthersSeeAtTheirNextLook(OnDatabase kind) {
        var url = kind.url(kind.fresh(folder));
        try (var database =
                Database.open(url.jdbc(), url.user().orElse(""), url.password().orElse(""))) {
            var transactions = database.transactions("T1");
            var one = new LivingDirectory(() -> Stories.BILLING, transactions, () -> {});
            var other = new LivingDirectory(() -> Stories.BILLING, transactions, () -> {});
            transactions.inTransaction(work -> {
                var edition = work.keeping().lockedEdition() + 1;
                var text = "teams:\n  tax: {channel: C0TAX, policy: standard}\n";
                var tax = new Kept(Kept.Kind.TEAM, "tax", text, edition, false, new PersonId("U0ADMIN"));
                work.keeping().keep(List.of(tax), Instant.parse("2026-03-02T08:00:00Z"));
                return tax;
            });
            one.changed();
            assertThat(names(one)).containsExactly("Billing", "tax");
            assertThat(names(other)).containsExactly("Billing");
            var told = new AtomicInteger();
            other.look(told::incrementAndGet);
            other.look(told::incrementAndGet);
            assertThat(names(other)).containsExactly("Billing", "tax");
            assertThat(told).hasValue(1);
        }
    }

    private static List<String> names(LivingDirectory directory) {
        return directory.get().teams().stream().map(Team::name).toList();
    }
}
