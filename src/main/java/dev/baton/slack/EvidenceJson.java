package dev.baton.slack;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.baton.handoff.Entry;
import dev.baton.handoff.Evidence;
import dev.baton.handoff.Ownership;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Place;
import dev.baton.handoff.ThreadRef;
import dev.baton.slack.view.Permalink;
import dev.baton.slack.view.Scene;
import dev.baton.slack.view.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The evidence as data: the same as the page, with times in UTC and lengths of time as ISO 8601 has them. */
final class EvidenceJson {
    private final Evidence evidence;
    private final Scene scene;

    private EvidenceJson(Evidence evidence, Scene scene) {
        this.evidence = evidence;
        this.scene = scene;
    }

    static Sheet of(Evidence evidence, Scene scene) {
        var title = "Evidence of " + evidence.handoff().id() + " as data";
        var json = new GsonBuilder().setPrettyPrinting().create().toJson(new EvidenceJson(evidence, scene).json());
        return Sheet.of(scene, "json", title, json);
    }

    private JsonObject json() {
        var handoff = evidence.handoff();
        var json = new JsonObject();
        json.addProperty("handoff", handoff.id().toString());
        json.addProperty("asOf", evidence.asOf().toString());
        json.addProperty("holdsInnerWords", evidence.isInner());
        json.addProperty("state", handoff.state().name());
        json.addProperty("team", handoff.team().value());
        json.add("sender", person(handoff.sender()));
        handoff.owner().ifPresent(owner -> json.add("owner", person(owner)));
        json.add("brief", brief());
        handoff.ownership().flatMap(Ownership::readBack).ifPresent(given -> {
            json.addProperty("readBack", given.words());
            given.promisedBy().ifPresent(at -> json.addProperty("promisedBy", at.toString()));
        });
        handoff.lastWord().ifPresent(note -> json.addProperty("lastWord", note.words()));
        json.add("targets", targets());
        json.add("teams", array(evidence.stays(), this::stay));
        json.add("waited", waited());
        json.add("messages", array(evidence.messages(), this::told));
        json.add("entries", array(evidence.entries(), this::entry));
        link(evidence.card()).ifPresent(url -> json.addProperty("card", url));
        link(evidence.line()).ifPresent(url -> json.addProperty("line", url));
        return json;
    }

    private JsonObject brief() {
        var brief = evidence.handoff().brief();
        var background = brief.background();
        var json = new JsonObject();
        json.addProperty("ask", brief.ask());
        json.addProperty("situation", brief.situation());
        json.addProperty("stake", brief.stake());
        json.addProperty("urgency", brief.urgency().name());
        background.neededBy().ifPresent(at -> json.addProperty("neededBy", at.toString()));
        background.triedSoFar().ifPresent(tried -> json.addProperty("triedSoFar", tried));
        background.onBehalfOf().ifPresent(whom -> json.addProperty("onBehalfOf", whom));
        json.add("answers", array(background.answers(), answer -> {
            var one = new JsonObject();
            one.addProperty("question", answer.question());
            one.addProperty("answer", answer.text());
            return one;
        }));
        return json;
    }

    private JsonObject targets() {
        var handoff = evidence.handoff();
        var targets = handoff.policy().targets();
        var json = new JsonObject();
        targets.acknowledgeWithin().ifPresent(span -> json.addProperty("acknowledgeWithin", span.toString()));
        json.addProperty("connectWithin", targets.connectWithin().toString());
        targets.resolveWithin().ifPresent(span -> json.addProperty("resolveWithin", span.toString()));
        handoff.standings()
                .forEach((target, standing) ->
                        json.addProperty(target.name().toLowerCase(Locale.ROOT), standing.name()));
        return json;
    }

    private JsonObject stay(Evidence.Stay stay) {
        var json = new JsonObject();
        json.addProperty("team", stay.team().value());
        json.addProperty("from", stay.from().toString());
        json.addProperty("waitedOnTeam", stay.waited().toString());
        stay.left().ifPresent(hop -> {
            json.addProperty("until", hop.at().toString());
            json.add("redirectedBy", person(hop.by()));
            json.addProperty("reason", hop.reason());
        });
        return json;
    }

    private JsonObject waited() {
        var json = new JsonObject();
        evidence.waited()
                .forEach((side, time) -> json.addProperty(side.name().toLowerCase(Locale.ROOT), time.toString()));
        return json;
    }

    private JsonObject told(Evidence.Told told) {
        var json = new JsonObject();
        json.addProperty("message", told.what());
        json.addProperty("due", told.due().toString());
        json.addProperty("fate", told.fate().name());
        if (told.message().place() instanceof Place.Conversation with) {
            json.add("to", array(with.people(), this::person));
        }
        json.add("steps", array(told.steps(), this::entry));
        link(told.where()).ifPresent(url -> json.addProperty("at", url));
        return json;
    }

    private JsonObject entry(Entry entry) {
        var json = new JsonObject();
        json.addProperty("at", entry.at().toString());
        json.addProperty("event", entry.event().name());
        entry.who().ifPresent(who -> json.add("who", person(who)));
        json.addProperty("via", entry.via().name());
        json.addProperty("before", entry.before().name());
        json.addProperty("after", entry.after().name());
        entry.words().ifPresent(words -> json.addProperty("words", words));
        return json;
    }

    private JsonObject person(PersonId person) {
        var json = new JsonObject();
        json.addProperty("id", person.value());
        scene.names().of(person).ifPresent(name -> json.addProperty("name", name));
        return json;
    }

    private Optional<String> link(Optional<ThreadRef> at) {
        return at.map(new Permalink(scene.cardLink().workspaceUrl())::to);
    }

    private static <T> JsonArray array(List<T> all, Function<T, JsonObject> each) {
        var json = new JsonArray();
        all.stream().map(each).forEach(json::add);
        return json;
    }
}
