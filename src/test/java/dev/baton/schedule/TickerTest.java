package dev.baton.schedule;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TickerTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource clock = now::get;
    private final Ticker ticker = new Ticker(clock, Duration.ofSeconds(1));
    private final AtomicInteger runs = new AtomicInteger();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Ticker.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setLevel(ch.qos.logback.classic.Level.INFO);
    }

    @AfterEach
    void close() {
        ticker.close();
        logger.detachAppender(log);
    }

    @Test
    void runsADutyAtOnceAndThenAgainAndAgain() {
        ticker.duty("nudge", SOON, runs::incrementAndGet).start();

        await().until(() -> runs.get() > 5);
    }

    @Test
    void runsADutyWhenWokenThoughItsTimeHasNotCome() {
        ticker.duty("deliver", NEVER, runs::incrementAndGet).start();
        awaitRuns(1);

        ticker.wake("deliver");

        awaitRuns(2);
    }

    @Test
    void runsADutyOnceMoreWhenWokenWhileItRuns() {
        CountDownLatch entered = new CountDownLatch(1);
        Semaphore go = new Semaphore(0);
        ticker.duty("deliver", NEVER, () -> {
            entered.countDown();
            go.acquireUninterruptibly();
            runs.incrementAndGet();
        });
        ticker.start();
        assertThat(enters(entered)).isTrue();

        for (int i = 0; i < 10; i++) {
            ticker.wake("deliver");
        }
        go.release(10);

        awaitRuns(2);
        await().during(Duration.ofMillis(100)).until(() -> runs.get() == 2);
    }

    @Test
    void neverOverlapsADutyWithItself() {
        AtomicInteger inside = new AtomicInteger();
        AtomicBoolean overlapped = new AtomicBoolean();
        ticker.duty("deliver", Duration.ofNanos(1), () -> {
            overlapped.compareAndSet(false, inside.incrementAndGet() > 1);
            Thread.onSpinWait();
            inside.decrementAndGet();
            runs.incrementAndGet();
        });
        ticker.start();

        List<Thread> wakers = List.of(new Thread(this::wakeOften), new Thread(this::wakeOften));
        wakers.forEach(Thread::start);

        await().until(() -> runs.get() > 1_000);
        assertThat(overlapped).isFalse();
    }

    @Test
    void runsDutiesBesideEachOther() {
        CyclicBarrier together = new CyclicBarrier(2);
        Runnable meet = () -> {
            try {
                together.await(10, SECONDS);
                runs.incrementAndGet();
            } catch (InterruptedException | BrokenBarrierException | java.util.concurrent.TimeoutException e) {
                throw new IllegalStateException(e);
            }
        };

        ticker.duty("one", NEVER, meet).duty("two", NEVER, meet).start();

        awaitRuns(2);
    }

    @Test
    void runsADutyAgainThoughItFailed() {
        ticker.duty("audit", SOON, () -> {
            if (runs.incrementAndGet() < 3) {
                throw new StackOverflowError();
            }
        });
        ticker.start();

        await().until(() -> ticker.lastSuccess("audit").isPresent());
        await().until(() -> runs.get() > 5);
    }

    @Test
    void saysWhatFailedWithoutItsWordsAndWhenItIsWellAgain() {
        ticker.duty("audit", SOON, () -> {
            if (runs.incrementAndGet() <= 100) {
                throw new IllegalStateException("Anna's client", new SQLException("Duplicate 'Anna'"));
            }
        });
        ticker.start();
        await().until(() -> runs.get() > 101);
        ticker.close();

        assertThat(log.list).extracting(ILoggingEvent::getThrowableProxy).containsOnlyNulls();
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).hasSize(3);
        assertThat(log.list.get(0).getFormattedMessage())
                .startsWith("The duty audit failed, 1 in a row, and runs again at its next time:"
                        + " java.lang.IllegalStateException at dev.baton.schedule.TickerTest.")
                .contains(", caused by java.sql.SQLException at dev.baton.schedule.TickerTest.")
                .doesNotContain("Anna");
        assertThat(log.list.get(1).getFormattedMessage())
                .contains("100 in a row")
                .doesNotContain("Anna");
        assertThat(log.list.get(2).getFormattedMessage()).isEqualTo("The duty audit is well again after 100 failures");
    }

    @Test
    void remembersTheLastSuccessAndNotAFailure() {
        AtomicBoolean failing = new AtomicBoolean();
        ticker.duty("audit", NEVER, () -> {
            runs.incrementAndGet();
            if (failing.get()) {
                throw new IllegalStateException();
            }
        });
        assertThat(ticker.lastSuccess("audit")).isEmpty();
        ticker.start();
        await().until(() -> ticker.lastSuccess("audit").equals(java.util.Optional.of(NOON)));

        failing.set(true);
        now.set(NOON.plusSeconds(60));
        ticker.wake("audit");
        await().until(() -> log.list.size() == 1);
        assertThat(ticker.lastSuccess("audit")).hasValue(NOON);

        failing.set(false);
        ticker.wake("audit");
        await().until(() -> ticker.lastSuccess("audit").equals(java.util.Optional.of(NOON.plusSeconds(60))));
    }

    @Test
    void letsADutyFinishWhenItCloses() {
        CountDownLatch entered = new CountDownLatch(1);
        Semaphore go = new Semaphore(0);
        ticker.duty("deliver", SOON, () -> {
            entered.countDown();
            go.acquireUninterruptibly();
            ticker.wake("deliver");
            runs.incrementAndGet();
        });
        ticker.start();
        assertThat(enters(entered)).isTrue();
        Thread closer = new Thread(ticker::close);
        closer.start();
        await().until(() -> closer.getState() == Thread.State.TIMED_WAITING);
        go.release();

        await().until(() -> !closer.isAlive());

        assertThat(runs).hasValue(1);
        assertThat(threads("duty-deliver")).isEmpty();
    }

    @Test
    void interruptsADutyThatDoesNotFinish() {
        CountDownLatch entered = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        ticker.duty("deliver", SOON, () -> {
            entered.countDown();
            try {
                new Semaphore(0).acquire();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        ticker.start();
        assertThat(enters(entered)).isTrue();

        ticker.close();

        assertThat(interrupted).isTrue();
        assertThat(threads("duty-deliver")).isEmpty();
    }

    @Test
    void doesNothingAfterItsClose() {
        ticker.duty("deliver", SOON, runs::incrementAndGet);
        ticker.close();
        ticker.start();
        ticker.wake("deliver");
        ticker.close();

        await().during(Duration.ofMillis(50)).until(() -> runs.get() == 0);
    }

    @Test
    void runsOnNamedThreadsThatDoNotKeepTheProcessAlive() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        ticker.duty("deliver", NEVER, () -> thread.set(Thread.currentThread())).start();

        await().until(() -> thread.get() != null);
        assertThat(thread.get().getName()).isEqualTo("duty-deliver");
        assertThat(thread.get().isDaemon()).isTrue();
    }

    @Test
    void refusesNonsense() {
        ticker.duty("deliver", SOON, runs::incrementAndGet);

        assertThatIllegalArgumentException().isThrownBy(() -> ticker.duty("deliver", SOON, runs::incrementAndGet));
        assertThatIllegalArgumentException().isThrownBy(() -> ticker.duty("x", Duration.ZERO, runs::incrementAndGet));
        assertThatIllegalArgumentException().isThrownBy(() -> ticker.wake("nobody"));
        assertThatIllegalArgumentException().isThrownBy(() -> ticker.lastSuccess("nobody"));
        ticker.start();
        assertThatIllegalStateException().isThrownBy(() -> ticker.duty("late", SOON, runs::incrementAndGet));
    }

    private void wakeOften() {
        for (int i = 0; i < 2_000; i++) {
            ticker.wake("deliver");
        }
    }

    private void awaitRuns(int expected) {
        await().until(() -> runs.get() >= expected);
        assertThat(runs).hasValue(expected);
    }

    private static boolean enters(CountDownLatch latch) {
        try {
            return latch.await(10, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<Thread> threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .toList();
    }
}
