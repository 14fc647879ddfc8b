package dev.baton.usecase;

import dev.baton.directory.Problem;
import dev.baton.handoff.ToStewards;
import dev.baton.handoff.ToStewards.FileRefused;
import java.util.List;

/** The file of teams was changed for the worse: the stewards of the one in force are told what to mend. */
public final class RefuseFile {
    private final Transactions transactions;
    private final Addressing addressing;
    private final Clocks clocks;
    private final Runnable sendSoon;

    RefuseFile(Transactions transactions, Addressing addressing, Clocks clocks, Runnable sendSoon) {
        this.transactions = transactions;
        this.addressing = addressing;
        this.clocks = clocks;
        this.sendSoon = sendSoon;
    }

    /**
     * Told once for each content.
     *
     * @param mark of the content
     */
    public void run(String mark, List<Problem> problems) {
        var lines = problems.stream()
                .limit(FileRefused.MOST_LINES)
                .map(problem -> cut(problem.toString()))
                .toList();
        tell(new FileRefused(mark, lines, problems.size()));
        sendSoon.run();
    }

    private void tell(ToStewards refused) {
        transactions.inTransaction(work -> {
            addressing.toStewards(refused, clocks.now()).forEach(work.outbox()::add);
            return refused;
        });
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= FileRefused.LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, FileRefused.LONGEST_LINE - 1)) + "…";
    }
}
