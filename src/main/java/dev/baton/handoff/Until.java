package dev.baton.handoff;

import java.time.Instant;

/** Until when something is to rest; it always ends in working time. */
public sealed interface Until {
    /** The moment that is meant, on that clock. */
    default Instant end(Moment moment) {
        return moment.clock().nextOpen(from(moment));
    }

    /** The same, before it is moved into working time. */
    Instant from(Moment moment);

    /** So much working time from now. */
    record Working(Span span) implements Until {
        @Override
        public Instant from(Moment moment) {
            return moment.clock().after(moment.now(), span);
        }
    }

    /** The beginning of the next working day. */
    record NextDay() implements Until {
        @Override
        public Instant from(Moment moment) {
            return moment.clock().nextDay(moment.now());
        }
    }

    /** A date. */
    record Date(Instant at) implements Until {
        @Override
        public Instant from(Moment moment) {
            return at;
        }
    }
}
