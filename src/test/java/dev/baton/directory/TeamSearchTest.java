package dev.baton.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamSearchTest {
    private static final Directory DIRECTORY = directory("""
            policies:
              standard: {nudge_after: 1h}
            teams:
              billing:
                name: Accounts Receivable
                channel: C0BILLING
                handles: [invoice, refund, dunning, Rechnung, Mahnung, late payment]
              tax:
                name: Tax & Customs
                channel: C0TAX
                handles: [VAT, Vertrag, payment of duties]
              care:
                name: Customer Care
                channel: C0CARE
                handles: [complaint, company data, Kündigung]
            """);

    @ParameterizedTest
    @CsvSource({
        "billing, billing",
        "BILLING, billing",
        "accounts receivable, billing",
        "Receivable accounts, billing",
        "invoices, billing",
        "Rechnungen, billing",
        "mahnungen, billing",
        "payment late, billing",
        "taxes, tax",
        "vat, tax",
        "Verträge, tax",
        "vertraege, tax",
        "customs, tax",
        "companies data, care",
        "kundigung, care",
        "Kündigungen, care",
        "complaints, care",
        "invoi, billing",
        "invioce, billing",
        "invocies, billing",
        "refnd, billing",
        "complanits, care",
        "compplaimt, care",
        "who refunds an invoice, billing",
        "<#C0TAX|money>, tax",
    })
    void theTeamIsFound(String typed, String team) {
        assertThat(keys(typed)).first().isEqualTo(team);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?!",
                "vta",
                "rfnd",
                "coffee",
                "of",
                "complxxxts",
                "in",
                "😀",
                "<!channel>",
                "pay",
                "%",
                "_"
            })
    void orNone(String typed) {
        assertThat(keys(typed)).isEmpty();
    }

    @Test
    void exactWordsComeBeforeFormsAndFormsBeforeSlips() {
        assertThat(keys("refund vat")).containsExactly("billing", "tax");
        assertThat(keys("refunds vat")).containsExactly("tax", "billing");
        assertThat(keys("refnd complaints vat")).containsExactly("tax", "care", "billing");
        assertThat(keys("payments late")).containsExactly("billing", "tax");
    }

    @Test
    void aSlipIsOnlyThoughtOfWhereNothingFits() {
        var directory = directory("""
                policies:
                  standard: {nudge_after: 1h}
                teams:
                  roads: {channel: C0ROADS, handles: [loads]}
                  leads: {channel: C0LEADS, handles: [leads]}
                """);

        assertThat(directory.search("leads"))
                .extracting(m -> m.team().key().value())
                .containsExactly("leads");
    }

    @Test
    void atMostThreeAnswer() {
        var teams = new StringBuilder("policies:\n  standard: {nudge_after: 1h}\nteams:\n");
        IntStream.range(0, 9)
                .forEach(i -> teams.append("  desk-" + i + ": {channel: C" + i + ", name: Help Desk " + i + "}\n"));

        assertThat(directory(teams.toString()).search("desk"))
                .extracting(m -> m.team().key().value())
                .containsExactly("desk-0", "desk-1", "desk-2");
    }

    @ParameterizedTest
    @CsvSource({
        "refund, false",
        "Refunds, false",
        "late payment, false",
        "accounts receivable refund, false",
        "refund for Acme, true",
        "invoice 4711, true"
    })
    void whatSaysMoreThanTheTeamIsKnown(String typed, boolean more) {
        assertThat(DIRECTORY.search(typed))
                .first()
                .extracting(Directory.Match::saysMore)
                .isEqualTo(more);
    }

    @Test
    void aHugeTextTakesNoLongerThanASmallOne() {
        var teams = new StringBuilder("policies:\n  standard: {nudge_after: 1h}\nteams:\n");
        IntStream.range(0, 100)
                .forEach(i -> teams.append("  team-" + i + ":\n    channel: C" + i + "\n    handles: ["
                        + String.join(
                                ", ",
                                IntStream.range(0, 20)
                                        .mapToObj(j -> "subject" + i + "x" + j)
                                        .toList())
                        + "]\n"));
        var large = directory(teams.toString());
        var hostile = List.of(
                "(a+)+$ ".repeat(6_000),
                "a".repeat(40_000),
                "%%%% ".repeat(8_000),
                "subjcet ".repeat(5_000),
                "ß".repeat(40_000),
                IntStream.range(0, 8_000)
                        .mapToObj(i -> "subj" + i)
                        .reduce("", (a, b) -> a.length() > 40_000 ? a : a + " " + b));
        hostile.forEach(large::search);

        assertThat(hostile)
                .allSatisfy(text -> assertThat(work(() -> large.search(text))).isLessThan(Duration.ofMillis(100)));
    }

    /** The least processor time of a few runs: what others do on this machine does not count. */
    private static Duration work(Runnable run) {
        var threads = ManagementFactory.getThreadMXBean();
        return IntStream.range(0, 3)
                .mapToObj(i -> {
                    var before = threads.getCurrentThreadCpuTime();
                    run.run();
                    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
                })
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<String> keys(String typed) {
        return DIRECTORY.search(typed).stream()
                .map(match -> match.team().key().value())
                .toList();
    }

    private static Directory directory(String yaml) {
        return ((Read.Sound) DirectoryFile.parse(yaml)).directory();
    }
}
