package dev.baton.slack.view;

import dev.baton.handoff.Entry;
import dev.baton.handoff.Evidence.Told;
import dev.baton.handoff.ThreadRef;
import java.util.stream.Collectors;

/** What became of a message, step by step; where it stands, with a link to it. */
record EvidenceFate(EvidenceWords words, Scene.CardLink slack) {
    String of(Told told) {
        var steps = told.steps().stream().map(step -> step(step, told)).collect(Collectors.joining("<br>"));
        return steps.isEmpty() ? now(told) : steps;
    }

    private String step(Entry step, Told told) {
        var at = Html.text(words.at(step.at()));
        return switch (step.event()) {
            case SENT ->
                "<b>shown</b> "
                        + told.where()
                                .map(place -> Html.link(address(place), words.at(step.at())))
                                .orElse(at);
            case HELD ->
                "held back from " + at + " until " + Html.text(words.at(told.due())) + ", for their working hours";
            case DELAYED -> "tried " + at + ": " + Html.text(why(step, told)) + "; seen to";
            case FAILED -> "<b>failed</b> " + at + ": " + Html.text(why(step, told));
            case DROPPED -> "<b>not said</b> " + at + ": " + Html.text(why(step, told));
            default -> Html.text(EvidenceWords.event(step.event())) + " " + at;
        };
    }

    private static String now(Told told) {
        return switch (told.fate()) {
            case SHOWN -> "<b>shown</b>";
            case FAILED -> "<b>failed</b>";
            case DROPPED -> "<b>not said</b>";
            case IN_DOUBT -> "being looked for in Slack";
            case ON_ITS_WAY -> "on its way";
        };
    }

    private String address(ThreadRef place) {
        return new Permalink(slack.workspaceUrl()).to(place);
    }

    private String why(Entry step, Told told) {
        var said = step.words().orElse("");
        return words.reason(
                said.length() > told.what().length() + 2
                        ? said.substring(told.what().length() + 2)
                        : said);
    }
}
