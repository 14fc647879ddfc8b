package dev.baton.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.baton.jar.Premises;
import dev.baton.jar.RunningJar;
import dev.baton.playground.Call;
import dev.baton.playground.Message;
import dev.baton.playground.Trouble;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many teams and as many senders, so that Slack's pace of a message a second a channel does not become the figure. */
final class Town implements AutoCloseable {
    static final int TEAMS = 50;
    static final String[] README = {"-Xms32m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"};
    static final String[] PLAIN = {};

    private final Premises premises;
    private final int teams;
    private final int port;

    /** What a town is like: its teams, what its file says of their policy, and how many posts a minute that allows. */
    record Plan(boolean onPostgresql, int teams, String policy, int postsPerMinute) {
        private String file() {
            return "workspace: {posts_per_minute: " + postsPerMinute + "}\npolicies:\n  standard: " + policy
                    + "\nteams:\n"
                    + IntStream.range(0, teams).mapToObj(Town::team).collect(Collectors.joining());
        }

        Plan withPosts(int perMinute) {
            return new Plan(onPostgresql, teams, policy, perMinute);
        }
    }

    Town(Path folder) {
        this(folder, new Plan(false, TEAMS, "{nudge_after: 1h}", 6_000));
    }

    Town(Path folder, Plan plan) {
        teams = plan.teams();
        premises =
                plan.onPostgresql() ? Premises.onPostgresql(folder, plan.file()) : Premises.onH2(folder, plan.file());
        for (var number = 0; number < teams; number++) {
            premises.slack.person("U0SENDER" + number, "sender" + number);
            premises.slack.channel(
                    "C0TEAM" + number,
                    "team" + number,
                    "U0BEN",
                    premises.slack.app().botUserId());
        }
        port = Integer.parseInt(premises.environment().get("PORT"));
    }

    /** From the next start on, the file says this. */
    void change(Plan plan) {
        premises.file("baton.yml", plan.file());
    }

    /** One more process beside the first, which calls Slack as {@code localhost}. */
    RunningJar startAnother(String... options) {
        return premises.startAnother("localhost", options);
    }

    Trouble trouble() {
        return premises.slack.trouble();
    }

    private static String team(int number) {
        return "  team" + number + ": {name: Team " + number + ", channel: C0TEAM" + number
                + ", members: [U0BEN], policy: standard}\n";
    }

    RunningJar start(String... options) {
        return premises.start(options);
    }

    Caller caller() {
        return new Caller(port, premises.slack.app().signingSecret());
    }

    int port() {
        return port;
    }

    String secret() {
        return premises.slack.app().signingSecret();
    }

    /** The body of {@code /handoff <text>}. */
    static String command(String person, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", "unused");
        fields.put("team_id", "T0PLAY");
        fields.put("team_domain", "playground");
        fields.put("channel_id", "C0SUPPORT");
        fields.put("channel_name", "support");
        fields.put("user_id", person);
        fields.put("user_name", "somebody");
        fields.put("command", "/handoff");
        fields.put("text", text);
        fields.put("api_app_id", "A0BATON");
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", "http://127.0.0.1:9/none");
        fields.put("trigger_id", "1." + UUID.randomUUID());
        return Caller.form(fields);
    }

    /** The body of a filled form of a sender, to the team of the same number; a new one each time. */
    static String form(int number) {
        return Caller.form(Map.of("payload", submission(number).toString()));
    }

    private static JsonObject submission(int number) {
        var values = new JsonObject();
        values.add("team", field("team", option("team" + number)));
        values.add("ask", field("ask", text("Refund the second invoice of February")));
        values.add("situation", field("situation", text("The customer was charged twice. ".repeat(20))));
        values.add("stake", field("stake", text("Acme cancels on Friday.")));
        values.add("urgency", field("urgency", option("normal")));
        var state = new JsonObject();
        state.add("values", values);
        var view = json(
                "{'id': 'V1', 'type': 'modal', 'callback_id': 'hand_off_form', 'blocks': [], 'team_id': 'T0PLAY'}");
        view.addProperty("private_metadata", UUID.randomUUID().toString());
        view.add("state", state);
        var payload = json("{'type': 'view_submission', 'api_app_id': 'A0BATON', 'team': {'id': 'T0PLAY',"
                + " 'domain': 'playground'}, 'user': {'id': 'U0SENDER" + number
                + "', 'team_id': 'T0PLAY'}, 'trigger_id':"
                + " '1.1', 'is_enterprise_install': false, 'response_urls': []}");
        payload.add("view", view);
        return payload;
    }

    private static JsonObject field(String id, JsonObject state) {
        var block = new JsonObject();
        block.add(id, state);
        return block;
    }

    private static JsonObject text(String words) {
        return json("{'type': 'plain_text_input', 'value': '" + words + "'}");
    }

    private static JsonObject option(String value) {
        return json(
                "{'type': 'static_select', 'selected_option': {'text': {'type': 'plain_text', 'text': 'x'}, 'value': '"
                        + value + "'}}");
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
    }

    /** Hands off that many, spread over the teams. */
    void fill(int handoffs) {
        try (var caller = caller()) {
            for (var i = 0; i < handoffs; i++) {
                caller.post(form(i % teams));
            }
        }
    }

    /** Waits until that many cards stand in the channels. */
    void waitForCards(int cards) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(5))
                .until(() -> IntStream.range(0, teams)
                                .map(n -> premises.slack.messages("C0TEAM" + n).size())
                                .sum()
                        >= cards);
    }

    /** Waits until every sender has their line. */
    void waitForLines() {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(5))
                .until(() -> IntStream.range(0, teams).allMatch(n -> !line(n).isEmpty()));
    }

    /** How many nudges stand in the threads. */
    long nudges() {
        return calls().stream()
                .filter(call -> call.ok() && FollowUpBenchmark.isNudge(call))
                .count();
    }

    List<Call> calls() {
        return premises.slack.calls();
    }

    /** Tells of the text of every message that Baton posts, when it stands in Slack. */
    void onPost(Consumer<String> listener) {
        premises.slack.trouble().onCall(call -> {
            if (call.method().equals("chat.postMessage")) {
                listener.accept(call.args().get("text").getAsString());
            }
        });
    }

    /** In turn: somebody of a team writes under its card, and the next time its sender in their line. */
    void say(int number, String words) {
        var team = number / 2 % teams;
        if (number % 2 == 0) {
            premises.ben.reply(premises.slack.messages("C0TEAM" + team).get(0), words);
        } else {
            premises.slack.as("U0SENDER" + team).reply(line(team).get(0), words);
        }
    }

    /** What Baton posted, in all channels and lines. */
    List<Message> carried() {
        var bot = premises.slack.app().botUserId();
        return IntStream.range(0, teams)
                .boxed()
                .flatMap(n -> Stream.concat(premises.slack.allMessages("C0TEAM" + n).stream(), line(n).stream()))
                .filter(message -> message.user().equals(bot))
                .toList();
    }

    /** Asked of the database; of H2 only while no Baton runs. */
    <T> T query(Premises.Question<T> question) {
        return premises.query(question);
    }

    private List<Message> line(int sender) {
        return premises.slack.allMessages(premises.slack.as("U0SENDER" + sender).dmId());
    }

    @Override
    public void close() {
        premises.close();
    }
}
