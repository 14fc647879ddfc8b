package dev.baton.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What a person does in an open form on the page. */
final class PageForms {
    private final Deeds deeds;
    private final WallTime wallTime;

    PageForms(Deeds deeds, WallTime wallTime) {
        this.deeds = deeds;
        this.wallTime = wallTime;
    }

    JsonObject fill(Person who, JsonObject wish) {
        deeds.because(who, "filled in the form");
        var problem = Json.objects(wish, "fields")
                .flatMap(field -> who.fill(Json.text(field, "field"), words(field)).stream())
                .flatMap(answer -> answer.problem().stream())
                .findFirst();
        return problem.map(words -> Json.of("problem", words)).orElseGet(PageApi::well);
    }

    JsonObject submit(Person who, JsonObject wish) {
        var title = who.view().map(View::title).orElse("");
        deeds.because(who, "sent the form “" + title + "”");
        Json.objects(wish, "fields").forEach(field -> who.fill(Json.text(field, "field"), words(field)));
        var sent = who.submit();
        var said = Json.of("outcome", sent.outcome().name());
        var errors = new JsonObject();
        sent.errors().forEach(errors::addProperty);
        said.add("errors", errors);
        sent.problem().ifPresent(words -> said.addProperty("problem", words));
        return said;
    }

    /** Moments come as the words of a clock on the wall there. */
    private String[] words(JsonObject field) {
        return Json.array(field, "words").asList().stream()
                .map(JsonElement::getAsString)
                .map(wallTime::moment)
                .toArray(String[]::new);
    }

    JsonObject close(Person who, JsonObject wish) {
        who.close();
        return PageApi.well();
    }

    JsonObject press(Person who, JsonObject wish) {
        deeds.because(who, "pressed " + Json.text(wish, "label"));
        return PageApi.answered(who.pressInView(Json.text(wish, "action")));
    }
}
