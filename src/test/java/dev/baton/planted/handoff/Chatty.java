package dev.baton.planted.handoff;

import dev.baton.planted.usecase.SpeakService;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** The innermost room knows those outside of it, and logs. */
final class Chatty {
    void say(SpeakService[] speakers) {
        LoggerFactory.getLogger(Chatty.class).info("{}", speakers.length);
        Logger.getLogger("x").info("said");
        System.err.println("said");
    }
}
