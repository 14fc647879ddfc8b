package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sending off a form, and what the app's answer does to it. */
final class Submissions {
    private final World world;
    private final Screens screens;
    private final Interactions interactions;
    private final ViewSnapshots snapshots;

    Submissions(Parts parts) {
        this.world = parts.world;
        this.screens = parts.screens;
        this.interactions = parts.interactions;
        this.snapshots = new ViewSnapshots(world);
    }

    /** Sends the view as it is given, although it may have been sent before: people press twice. */
    Submission submit(String person, View view) {
        JsonObject payload;
        synchronized (world) {
            Map<String, String> missing = ClientChecks.of(view.payload());
            if (!missing.isEmpty()) {
                return new Submission(
                        Submission.Outcome.INCOMPLETE, AppReply.NONE, Duration.ZERO, missing, Optional.empty());
            }
            payload = interactions.triggered("view_submission", new Presence(world).active(person));
            payload.add("view", view.payload());
            payload.add("response_urls", new JsonArray());
        }
        AppReply reply = interactions.send(payload);
        synchronized (world) {
            return take(person, view, reply);
        }
    }

    private Submission take(String person, View view, AppReply reply) {
        if (reply.problem().isPresent()) {
            return said(Submission.Outcome.FAILED, reply, Map.of(), reply.problem());
        }
        Optional<OpenView> open = screens.find(view.id());
        JsonObject answer = reply.json().orElseGet(JsonObject::new);
        try {
            return follow(person, open, answer, reply);
        } catch (SlackError wrong) {
            return said(Submission.Outcome.FAILED, reply, Map.of(), Optional.ofNullable(wrong.getMessage()));
        }
    }

    private Submission follow(String person, Optional<OpenView> open, JsonObject answer, AppReply reply) {
        return switch (Json.text(answer, "response_action")) {
            case "" -> {
                open.ifPresent(view -> screens.close(person, view));
                yield said(Submission.Outcome.CLOSED, reply, Map.of(), Optional.empty());
            }
            case "clear" -> {
                screens.closeAll(person);
                yield said(Submission.Outcome.CLEARED, reply, Map.of(), Optional.empty());
            }
            case "errors" -> said(Submission.Outcome.ERRORS, reply, complain(open, answer), Optional.empty());
            case "update" -> {
                JsonObject next = checked(answer);
                open.ifPresent(view -> screens.update(view, next));
                yield said(Submission.Outcome.UPDATED, reply, Map.of(), Optional.empty());
            }
            case "push" -> {
                screens.push(person, checked(answer));
                yield said(Submission.Outcome.PUSHED, reply, Map.of(), Optional.empty());
            }
            default -> throw SlackError.badArgument("unknown response_action");
        };
    }

    /** Errors may name input blocks only; Slack shows none of them otherwise. */
    private Map<String, String> complain(Optional<OpenView> open, JsonObject answer) {
        Map<String, String> errors = new LinkedHashMap<>();
        JsonObject given = Json.object(answer, "errors").orElseGet(JsonObject::new);
        given.keySet().forEach(block -> errors.put(block, Json.text(given, block)));
        open.ifPresent(view -> {
            boolean allKnown = errors.keySet().stream().allMatch(block -> isInput(view, block));
            if (errors.isEmpty() || !allKnown) {
                throw SlackError.badArgument("errors must name input blocks: " + errors.keySet());
            }
            view.complain(errors);
        });
        return open.map(snapshots::of).map(View::errors).orElse(errors);
    }

    private static boolean isInput(OpenView view, String block) {
        return Elements.in(view.blocks())
                .anyMatch(placed -> placed.isInput() && placed.blockId().equals(block));
    }

    private static JsonObject checked(JsonObject answer) {
        JsonObject view = Json.object(answer, "view").orElseThrow(() -> SlackError.badArgument("missing view"));
        BlockKit.checkModal(view);
        return view;
    }

    private static Submission said(
            Submission.Outcome outcome, AppReply reply, Map<String, String> errors, Optional<String> problem) {
        return new Submission(outcome, reply.status(), reply.elapsed(), errors, problem);
    }
}
