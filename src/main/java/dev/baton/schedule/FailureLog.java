package dev.baton.schedule;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of a duty's failures by kind and place. Never by message: that may quote what people wrote. A failure that repeats is
 * told the first time and then each hundredth, so that an hour without a database does not fill the disk.
 */
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final int TOLD_EACH = 100;
    private static final String OURS = "dev.baton.";

    private final String duty;
    private String last = "";
    private int inARow;

    FailureLog(String duty) {
        this.duty = duty;
    }

    void add(Throwable failure) {
        String kind = describe(failure);
        inARow++;
        if (!kind.equals(last) || inARow % TOLD_EACH == 0) {
            LOG.error("The duty {} failed, {} in a row, and runs again at its next time: {}", duty, inARow, kind);
        }
        last = kind;
    }

    void none() {
        if (inARow > 0) {
            LOG.info("The duty {} is well again after {} failures", duty, inARow);
        }
        inARow = 0;
        last = "";
    }

    private static String describe(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < 20; depth++) {
            cause = cause.getCause();
        }
        String kind = failure.getClass().getName() + where(failure);
        return cause == failure
                ? kind
                : kind + ", caused by " + cause.getClass().getName() + where(cause);
    }

    private static String where(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
