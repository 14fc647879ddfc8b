package dev.baton;

import dev.baton.playground.PageServer;
import dev.baton.playground.PassingTime;
import dev.baton.playground.RunningClock;
import dev.baton.playground.Workspace;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A playground with Baton in it, to be played in with a browser. Baton does what is due on one thread here, between the steps
 * in which time passes: nothing is under way while the clock is put on.
 */
final class DemoPage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPage.class);
    private static final int PAUSE_MS = 100;
    private static final int PATIENCE_SECONDS = 3;

    private final Workspace workspace;
    private final Baton baton;
    private final PageServer server;
    private final ScheduledExecutorService duty = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "demo-duty");
        thread.setDaemon(true);
        return thread;
    });

    /** Makes the Baton of a workspace, whose duties do not run by themselves. */
    interface Maker {
        Baton make(Workspace workspace) throws IOException;
    }

    /** Returns when the page can be used. */
    DemoPage(RunningClock clock, Scene scene, Maker maker, int port) throws IOException {
        workspace = scene.opening().apply(clock);
        baton = maker.make(workspace);
        baton.start();
        workspace.deliverTo(URI.create("http://127.0.0.1:" + baton.port() + "/slack/events"));
        var time = new PassingTime(clock, scene.zone(), baton::runDueWork);
        server = PageServer.start(workspace, scene.figures(), time, port);
        var unused = duty.scheduleWithFixedDelay(() -> work(time), 0, PAUSE_MS, TimeUnit.MILLISECONDS);
    }

    URI address() {
        return server.address();
    }

    private static void work(PassingTime time) {
        try {
            time.work();
        } catch (RuntimeException failed) {
            LOG.error(
                    "What is due could not be done ({}); it is tried again",
                    failed.getClass().getName(),
                    failed);
        }
    }

    @Override
    public void close() {
        server.close();
        endDuty();
        baton.close();
        workspace.close();
    }

    private void endDuty() {
        duty.shutdown();
        try {
            if (!duty.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                duty.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            duty.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
