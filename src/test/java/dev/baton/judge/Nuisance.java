package dev.baton.judge;

import dev.baton.outbox.Times;
import dev.baton.playground.Fault;
import java.time.Duration;

/** What Slack may do to a call without anybody dying. */
enum Nuisance {
    NEVER_ANSWERED {
        @Override
        Fault fault(Times times) {
            return Fault.noAnswer();
        }
    },
    PERFORMED_NEVER_ANSWERED {
        @Override
        Fault fault(Times times) {
            return Fault.answeredLate(times.call().multipliedBy(3));
        }
    },
    HALF_AN_ANSWER {
        @Override
        Fault fault(Times times) {
            return Fault.halfAnswer();
        }
    },
    A_PAGE_FOR_AN_ANSWER {
        @Override
        Fault fault(Times times) {
            return Fault.http(200, "<html><body>We are working on it.</body></html>");
        }
    },
    SERVER_ERROR {
        @Override
        Fault fault(Times times) {
            return Fault.http(503, "upstream connect error");
        }
    },
    RESET {
        @Override
        Fault fault(Times times) {
            return Fault.reset();
        }
    },
    PERFORMED_AND_RESET {
        @Override
        Fault fault(Times times) {
            return Fault.answerLost();
        }
    },
    PERFORMED_LATE {
        @Override
        Fault fault(Times times) {
            return Fault.performedLate(times.call().plus(times.settle().dividedBy(2)));
        }
    },
    PERFORMED_TOO_LATE {
        @Override
        Fault fault(Times times) {
            return Fault.performedLate(
                    times.call().plus(times.settle().multipliedBy(3).dividedBy(2)));
        }
    },
    LIMITED {
        @Override
        Fault fault(Times times) {
            return Fault.rateLimited(STORM);
        }
    };

    /** How long everything of that method is refused. */
    static final Duration STORM = Duration.ofSeconds(2);

    abstract Fault fault(Times times);
}
