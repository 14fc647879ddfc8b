package dev.baton.judge;

import dev.baton.playground.Fault;
import java.util.stream.Stream;

/**
 * Where Baton dies, or is frozen, in the life of a message, as far as that can be told from outside: by what has reached
 * Slack and what Slack has answered.
 */
enum CrashPoint {
    K0("a form is on its way in") {
        @Override
        void lay(Trap trap) {
            trap.onForm().killWhenSent(trap.shortly(1));
        }
    },
    K1("a form is taken, Slack is not told") {
        @Override
        void lay(Trap trap) {
            trap.onForm().killUnanswered();
        }
    },
    K2("a form is answered") {
        @Override
        void lay(Trap trap) {
            trap.onForm().killWhenAnswered(trap.shortly(0));
        }
    },
    K3("a form is being stored") {
        @Override
        void lay(Trap trap) {
            trap.onForm().killWhenSent(trap.shortly(12));
        }
    },
    K4("messages are stored, none is taken up") {
        @Override
        void lay(Trap trap) {
            trap.onForm().killWhenAnswered(trap.shortly(10));
        }
    },
    K5("a message is claimed and made ready") {
        @Override
        void lay(Trap trap) {
            trap.onCall(Calls::readies, trap.dies(Fault.noAnswer()));
        }
    },
    K6("a post is announced; Slack never performs it") {
        @Override
        void lay(Trap trap) {
            trap.onPost(trap.dies(Fault.reset()));
        }
    },
    K8("a post is written; Slack performs it later") {
        @Override
        void lay(Trap trap) {
            trap.onPost(trap.dies(Fault.performedLate(trap.soonOrTooLate())));
        }
    },
    K9("a post is performed, not answered") {
        @Override
        void lay(Trap trap) {
            trap.onPost(call -> Fault.watched(() -> trap.kill(call), () -> {}));
        }
    },
    K10("a post is answered") {
        @Override
        void lay(Trap trap) {
            trap.onPost(call -> Fault.watched(() -> {}, () -> trap.kill(call)));
        }
    },
    K11("an answer is being stored") {
        @Override
        void lay(Trap trap) {
            trap.onPost(call -> Fault.watched(() -> {}, () -> trap.killIn(trap.shortly(8), call)));
        }
    },
    K12("a doubt: Baton looks") {
        @Override
        void lay(Trap trap) {
            trap.onPost(call -> Fault.reset());
            trap.onCall(Calls::isLook, trap.dies(Fault.noAnswer()));
        }
    },
    K13("a doubt: Baton has looked") {
        @Override
        void lay(Trap trap) {
            trap.onPost(call -> Fault.reset());
            trap.onCall(Calls::isLook, call -> Fault.watched(() -> {}, () -> trap.kill(call)));
        }
    },
    K14("a second copy is being removed") {
        @Override
        void lay(Trap trap) {
            trap.onPost(call -> Fault.performedLate(trap.tooLate()));
            trap.onCall(
                    call -> call.method().equals("chat.delete"),
                    trap.even() ? trap.dies(Fault.reset()) : call -> Fault.watched(() -> trap.kill(call), () -> {}));
        }
    },
    K15("an edit is on its way") {
        @Override
        void lay(Trap trap) {
            trap.onCall(
                    Calls::isEdit,
                    trap.even() ? trap.dies(Fault.reset()) : call -> Fault.watched(() -> trap.kill(call), () -> {}));
        }
    },
    Z1("frozen at a post, shorter than its lease") {
        @Override
        void lay(Trap trap) {
            trap.onPost(call ->
                    Fault.watched(() -> trap.freeze(call, trap.lease().dividedBy(2)), () -> {}));
        }
    },
    Z3("frozen at a post until others may have taken over") {
        @Override
        void lay(Trap trap) {
            trap.onPost(call ->
                    Fault.watched(() -> trap.freeze(call, trap.lease().multipliedBy(2)), () -> {}));
        }
    };

    /** At how many of them a process is killed. */
    static final long KILLS = Stream.of(values()).filter(CrashPoint::isKill).count();

    private final String words;

    CrashPoint(String words) {
        this.words = words;
    }

    abstract void lay(Trap trap);

    boolean isKill() {
        return name().startsWith("K");
    }

    /** Whether a post has to be in doubt first, and for longer than a call lasts. */
    boolean takesADoubt() {
        return this == K12 || this == K13 || this == K14;
    }

    @Override
    public String toString() {
        return name() + " (" + words + ")";
    }
}
