package dev.baton.playground;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Every call in the order of arrival, and the calls that should not have been made. */
final class CallLog {
    private final Stamps stamps;
    private final List<Call> calls = new ArrayList<>();
    private final List<Consumer<Call>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> onAnswer = new CopyOnWriteArrayList<>();
    private final List<Call> violations = new ArrayList<>();

    CallLog(Stamps stamps) {
        this.stamps = stamps;
    }

    /** Gives the number under which the call's outcome is noted later. */
    int arrived(String method, JsonObject args, String host) {
        Call call = new Call(method, args, stamps.now(), host, false, Optional.empty());
        int number;
        synchronized (this) {
            calls.add(call);
            number = calls.size() - 1;
        }
        listeners.forEach(listener -> listener.accept(call));
        return number;
    }

    /** Told whenever an outcome has been noted. */
    void onAnswer(Runnable listener) {
        onAnswer.add(listener);
    }

    void listen(Consumer<Call> listener) {
        listeners.add(listener);
    }

    void answered(int number, boolean performed, Optional<JsonObject> answer) {
        synchronized (this) {
            Call call = calls.get(number);
            calls.set(
                    number,
                    new Call(
                            call.method(), call.args(), call.at(), call.host(), performed || call.performed(), answer));
        }
        onAnswer.forEach(Runnable::run);
    }

    /** All but the first so many. */
    synchronized List<Call> since(int number) {
        return List.copyOf(calls.subList(number, calls.size()));
    }

    synchronized void violated(int number) {
        violations.add(calls.get(number));
    }

    synchronized Call get(int number) {
        return calls.get(number);
    }

    synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    synchronized List<Call> violations() {
        return List.copyOf(violations);
    }

    void write(Path file) {
        try {
            Files.write(file, all().stream().map(Call::line).toList());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
