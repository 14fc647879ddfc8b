package dev.baton.store;

import dev.baton.handoff.Message;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages by their kind, which is the name of the record, with the rest as JSON. They hold no text of handoffs. */
final class MessageJson {
    private static final Map<String, Class<? extends Message>> KINDS =
            records(Message.class).collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private MessageJson() {}

    /** Every kind that rows may hold: a name that leaves this set makes stored rows unreadable. */
    static Set<String> kinds() {
        return KINDS.keySet();
    }

    static String kind(Message message) {
        return message.getClass().getSimpleName();
    }

    static Message read(String kind, String body) {
        Class<? extends Message> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("no message of the kind " + kind);
        }
        return Json.read(body, type);
    }

    private static Stream<Class<? extends Message>> records(Class<? extends Message> type) {
        if (type.isRecord()) {
            return Stream.of(type);
        }
        return Arrays.stream(type.getPermittedSubclasses())
                .map(sub -> sub.asSubclass(Message.class))
                .flatMap(MessageJson::records);
    }
}
