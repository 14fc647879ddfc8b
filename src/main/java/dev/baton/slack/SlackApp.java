package dev.baton.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.slack.view.Form;
import dev.baton.slack.view.Rendered;
import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ties Bolt's listeners to what answers them. Every id is registered once, from its enum. */
public final class SlackApp {
    private static final Logger LOG = LoggerFactory.getLogger(SlackApp.class);
    private static final String COMMAND = "/handoff";
    private static final String REQUEST_SHORTCUT = "hand_off_request";
    private static final String MESSAGE_SHORTCUT = "hand_off_message";
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private final App bolt;
    private final SlackDesk desk;
    private final SocketModeRequestParser envelopes;

    SlackApp(SlackClient client, OwnWorkspace ownWorkspace, SlackDesk desk, News news) {
        this.desk = desk;
        var config = AppConfig.builder()
                .slack(client.slack())
                .requestVerificationEnabled(false)
                .ignoringSelfEventsEnabled(false)
                .allEventsApiAutoAckEnabled(true)
                .build();
        envelopes = new SocketModeRequestParser(config);
        bolt = new App(config, client.slack(), List.of(ownWorkspace, new NotKept(), new OnePress(desk)));
        registerCommand();
        registerShortcuts();
        registerPresses();
        registerForms();
        registerReactions();
        new ReplyListeners(desk).hear(bolt);
        registerHome();
        news.hear(bolt);
        bolt.start();
    }

    /** Serves {@code POST /slack/events} behind the door, which alone decides whether a request is Slack's. */
    public HttpServlet servlet() {
        return new SlackAppServlet(bolt);
    }

    /**
     * What a listener said to an envelope.
     *
     * @param isHeard whether Slack takes a payload with the acknowledgement
     */
    record Answer(Response response, boolean isHeard) {}

    /** Answers what came over a socket; what nobody here could ever know is taken as done. */
    Answer answer(String envelope) throws Exception {
        var request = request(envelope);
        return request.isEmpty() || request.get().getBoltRequest() == null
                ? new Answer(Response.ok(), false)
                : new Answer(bolt.run(request.get().getBoltRequest()), takesPayload(request.get()));
    }

    private Optional<SocketModeRequest> request(String envelope) {
        try {
            return Optional.ofNullable(envelopes.parse(envelope));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean takesPayload(SocketModeRequest request) {
        return !Boolean.FALSE.equals(request.getEnvelope().getAcceptsResponsePayload());
    }

    private void registerCommand() {
        bolt.command(
                COMMAND, (request, context) -> answer(desk.commands().answer(command(request.getPayload())), context));
    }

    private void registerShortcuts() {
        bolt.globalShortcut(REQUEST_SHORTCUT, (request, context) -> {
            var payload = request.getPayload();
            desk.openForm(new PersonId(payload.getUser().getId()), payload.getTriggerId());
            return context.ack();
        });
        bolt.messageShortcut(MESSAGE_SHORTCUT, (request, context) -> {
            desk.handOffMessage().open(request.getPayload()).ifPresent(this::later);
            return context.ack();
        });
    }

    /** On a thread of Bolt's own; Slack's answer does not wait for it. */
    private void later(Runnable work) {
        bolt.executorService().execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.error(
                        "A form could not be filled ({}); its window tells to try again",
                        failed.getClass().getName(),
                        failed);
            }
        });
    }

    private static Response answer(Rendered rendered, SlashCommandContext context) {
        if (rendered.text().isEmpty()) {
            return context.ack();
        }
        var answer = new JsonObject();
        answer.addProperty("response_type", "ephemeral");
        answer.addProperty("text", rendered.text());
        if (!rendered.blocks().isEmpty()) {
            answer.add("blocks", BlocksJson.tree(rendered.blocks()));
        }
        return context.ack(answer);
    }

    private static Command command(SlashCommandPayload payload) {
        return Command.of(
                new PersonId(payload.getUserId()),
                new ChannelId(payload.getChannelId()),
                payload.getTriggerId(),
                payload.getText() == null ? "" : payload.getText());
    }

    /** One listener for all, so that a button of a former Baton is answered too. */
    private void registerPresses() {
        bolt.blockAction(ANY, (request, context) -> {
            desk.acted(request.getPayload());
            return context.ack();
        });
    }

    private void registerForms() {
        for (var form : Form.values()) {
            bolt.viewSubmission(form.callbackId(), (request, context) -> {
                var answered = desk.submissions().submitted(form, request.getPayload());
                if (answered.next().isPresent()) {
                    return context.ackWithUpdate(answered.next().get());
                }
                return answered.errors().isEmpty() ? context.ack() : context.ackWithErrors(answered.errors());
            });
        }
    }

    private void registerReactions() {
        bolt.event(ReactionAddedEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            var item = event.getItem();
            var reaction = new Reactions.Reaction(
                    event.getUser(), event.getReaction(), item.getChannel(), item.getTs(), payload.getEventId());
            return NotKept.unlessKept(context, () -> desk.reactions().added(reaction));
        });
        bolt.event(ReactionRemovedEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            var item = event.getItem();
            var reaction = new Reactions.Reaction(
                    event.getUser(), event.getReaction(), item.getChannel(), item.getTs(), payload.getEventId());
            return NotKept.unlessKept(context, () -> desk.reactions().removed(reaction));
        });
    }

    /** The same event tells that the Messages tab was opened, where there is nothing to draw. */
    private void registerHome() {
        bolt.event(AppHomeOpenedEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            return "home".equals(event.getTab())
                    ? NotKept.unlessKept(context, () -> desk.openHome().run(new PersonId(event.getUser())))
                    : context.ack();
        });
    }
}
