package dev.baton.usecase;

import dev.baton.handoff.Auditor;
import dev.baton.handoff.Finding;
import dev.baton.handoff.Findings;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Slip;
import dev.baton.handoff.ToStewards;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what should have happened and has not. It is brought on its way again at once; what still stands at the next audit
 * is shown to the stewards, each row once. Where all is well, nothing is written.
 */
public final class AuditWork {
    private static final Logger LOG = LoggerFactory.getLogger(AuditWork.class);

    private final Transactions transactions;
    private final Auditor auditor;
    private final Clocks clocks;
    private final Changes changes;
    private final Addressing addressing;
    private final Map<Slip, Runnable> repairs;
    private final Runnable sendSoon;
    private final Suspects suspects = new Suspects();

    /** @param repairs what brings rows on their way again */
    AuditWork(
            Transactions transactions,
            Auditor auditor,
            Clocks clocks,
            Changes changes,
            Addressing addressing,
            Map<Slip, Runnable> repairs,
            Runnable sendSoon) {
        this.transactions = transactions;
        this.auditor = auditor;
        this.clocks = clocks;
        this.changes = changes;
        this.addressing = addressing;
        this.repairs = repairs;
        this.sendSoon = sendSoon;
    }

    /**
     * What an audit came to.
     *
     * @param found what no audit had found before, by kind
     * @param isClean whether nothing stands still that the stewards do not know of
     */
    public record Report(Map<Slip, Integer> found, boolean isClean) {}

    /** One audit from beginning to end; one at a time. */
    public Report run() {
        var found = suspects.overdue(auditor.suspects(clocks.now(), clocks.realNow()), clocks.realNow()).stream()
                .filter(this::isReal)
                .toList();
        var kept = transactions.inTransaction(work -> work.findings().all());
        if (found.isEmpty() && kept.isEmpty()) {
            return new Report(Map.of(), true);
        }
        found.stream().map(Finding::slip).distinct().forEach(slip -> repair(slip, found));
        return transactions.inTransaction(work -> written(work, found, kept));
    }

    /** Some handoffs rest with good reason, which only the rules know. */
    private boolean isReal(Finding finding) {
        return finding.slip() != Slip.FOLLOW_UP_NOT_PLANNED
                || finding.handoff().filter(this::isToBeFollowedUp).isPresent();
    }

    /** One that cannot even be read is not as it should be. */
    private boolean isToBeFollowedUp(HandoffId id) {
        try {
            return transactions.inTransaction(work ->
                    work.handoffs().find(id).flatMap(changes::nextFollowUp).isPresent());
        } catch (Transactions.Unavailable away) {
            throw away;
        } catch (RuntimeException unreadable) {
            return true;
        }
    }

    private void repair(Slip slip, List<Finding> found) {
        if (slip == Slip.FOLLOW_UP_NOT_PLANNED) {
            found.stream()
                    .filter(f -> f.slip() == slip)
                    .flatMap(f -> f.handoff().stream())
                    .forEach(this::planOrLeave);
        } else {
            Objects.requireNonNull(repairs.get(slip)).run();
        }
    }

    private void planOrLeave(HandoffId id) {
        try {
            plan(id);
        } catch (Transactions.Unavailable away) {
            throw away;
        } catch (RuntimeException failed) {
            LOG.error(
                    "{} cannot be planned ({}); it is shown to the stewards",
                    id,
                    failed.getClass().getName());
        }
    }

    private void plan(HandoffId id) {
        transactions.inTransaction(work -> {
            work.handoffs().lock(id).ifPresent(handoff -> work.handoffs().plan(id, changes.nextFollowUp(handoff)));
            return id;
        });
    }

    private Report written(Transactions.Work work, List<Finding> found, List<Findings.Kept> kept) {
        var known = kept.stream().collect(Collectors.toMap(Findings.Kept::key, Function.identity()));
        var now = found.stream().map(Finding::key).collect(Collectors.toSet());
        known.keySet().stream().filter(key -> !now.contains(key)).forEach(work.findings()::drop);
        Map<Slip, Integer> news = new EnumMap<>(Slip.class);
        List<Finding> toShow = new ArrayList<>();
        var isClean = true;
        for (var finding : found) {
            var before = known.get(finding.key());
            if (before == null) {
                write(work, finding, news);
                isClean = false;
            } else if (!before.isShown()) {
                toShow.add(finding);
            }
        }
        return new Report(news, isShown(work, toShow) && isClean);
    }

    private void write(Transactions.Work work, Finding finding, Map<Slip, Integer> news) {
        if (work.findings().keep(finding, clocks.realNow())) {
            news.merge(finding.slip(), 1, Integer::sum);
            LOG.warn("{} stands still since {}: {}", finding.what(), finding.since(), finding.slip());
        }
    }

    /** Whether the stewards know of all of them now; of the notices themselves there is nobody to tell. */
    private boolean isShown(Transactions.Work work, List<Finding> toShow) {
        var stewards = addressing.stewards();
        var mayBeShown = toShow.stream().filter(f -> !f.isNotice()).toList();
        if (stewards.isEmpty() || mayBeShown.isEmpty()) {
            return toShow.isEmpty();
        }
        var mine =
                mayBeShown.stream().filter(f -> work.findings().show(f.key())).toList();
        if (!mine.isEmpty()) {
            addressing.toStewards(notice(mine), clocks.now()).forEach(work.outbox()::add);
            sendSoon.run();
        }
        return mayBeShown.size() == toShow.size();
    }

    private ToStewards notice(List<Finding> shown) {
        var rows = shown.stream()
                .limit(ToStewards.Stuck.MOST_ROWS)
                .map(f -> new ToStewards.Stuck.Row(f.slip(), f.handoff(), f.since()))
                .toList();
        return new ToStewards.Stuck(
                Integer.toHexString(shown.get(0).key().hashCode()), clocks.now(), rows, shown.size());
    }
}
