package dev.baton.slack.view;

import dev.baton.handoff.Brief;
import dev.baton.handoff.Entry;
import dev.baton.handoff.Evidence;
import dev.baton.handoff.Evidence.Told;
import dev.baton.slack.view.Html.Fact;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The evidence as one page for people: it needs nothing else, runs nothing, and prints well. */
public final class EvidencePage {
    private final Evidence evidence;
    private final Scene scene;
    private final EvidenceWords words;

    private EvidencePage(Evidence evidence, Scene scene) {
        this.evidence = evidence;
        this.scene = scene;
        words = new EvidenceWords(scene);
    }

    /** The page, as a file. */
    public static Sheet of(Evidence evidence, Scene scene) {
        var id = evidence.handoff().id();
        return Sheet.of(scene, "html", "Evidence of " + id, new EvidencePage(evidence, scene).page());
    }

    private String page() {
        var id = evidence.handoff().id().toString();
        return PageFrame.around("Evidence of " + id, header(id) + sections() + footer());
    }

    private String sections() {
        return Html.section("In short", new EvidenceSummary(evidence, scene, words).facts())
                + Html.section("What was asked", asked())
                + Html.section("Where it stands", new EvidenceStanding(evidence, scene.cardLink(), words).facts())
                + Html.section("Targets", new EvidenceTargets(evidence.handoff(), words).table())
                + Html.section("The way through teams", way())
                + Html.section("On whom it waited", waited())
                + Html.section("Nudges and escalations, and what became of each", told(true))
                + Html.section("Time line", timeLine())
                + Html.section("Other messages, and what became of each", told(false))
                + Html.section("People", people());
    }

    private String header(String id) {
        var brief = evidence.handoff().brief();
        return "<header><p class=\"kicker\">Evidence of " + Html.text(id) + "</p>\n<h1>" + Html.said(brief.ask())
                + "</h1>\n<p>Handed off by "
                + Html.text(words.name(evidence.handoff().sender())) + " on "
                + words.time(evidence.handoff().milestones().submitted()) + " to "
                + Html.text(words.team(evidence.stays().get(0).team()))
                + ". Drawn up on " + words.time(evidence.asOf()) + ".</p></header>\n";
    }

    private String asked() {
        var brief = evidence.handoff().brief();
        var background = brief.background();
        var required = Stream.of(
                new Fact("Ask", Html.said(brief.ask())),
                new Fact("Situation", Html.said(brief.situation())),
                new Fact("At stake", Html.said(brief.stake())),
                new Fact(
                        "Urgency", Html.text(EvidenceWords.plain(brief.urgency().name()))));
        var optional = Stream.of(
                        background.neededBy().map(at -> new Fact("Needed by", words.time(at))),
                        background.triedSoFar().map(tried -> new Fact("Tried so far", Html.said(tried))),
                        background.onBehalfOf().map(whom -> new Fact("On behalf of", Html.said(whom))))
                .flatMap(Optional::stream);
        return Html.facts(
                Stream.of(required, optional, background.answers().stream().map(EvidencePage::answer))
                        .flatMap(facts -> facts));
    }

    private static Fact answer(Brief.Answer answer) {
        return new Fact(answer.question(), Html.said(answer.text()));
    }

    private String way() {
        return Html.table(
                List.of("Team", "From", "Waited on the team", "Then"),
                evidence.stays().stream()
                        .map(stay -> List.of(
                                Html.text(words.team(stay.team())),
                                words.time(stay.from()),
                                Html.text(Waited.words(stay.waited())),
                                stay.left()
                                        .map(hop -> "redirected by " + Html.text(words.name(hop.by())) + ": "
                                                + Html.said(hop.reason()))
                                        .orElse("it stayed there"))));
    }

    private String waited() {
        return "<p>" + Html.text(words.clock()) + "</p>\n"
                + Html.table(
                        List.of("Waited on", "Working time"),
                        Stream.of(Evidence.Side.values())
                                .filter(evidence.waited()::containsKey)
                                .map(side -> List.of(
                                        Html.text(EvidenceWords.side(side)),
                                        Html.text(Waited.words(Objects.requireNonNull(
                                                evidence.waited().get(side)))))));
    }

    private String told(boolean pressing) {
        return (pressing ? again() : "")
                + Html.table(
                        List.of("Due", "What", "To", "What became of it"),
                        evidence.messages().stream()
                                .filter(told -> EvidenceWords.isPressing(told.message()) == pressing)
                                .map(told -> List.of(
                                        words.time(told.due()),
                                        Html.text(EvidenceWords.message(told.message())),
                                        Html.text(words.where(told.message().place())),
                                        new EvidenceFate(words, scene.cardLink()).of(told))));
    }

    private String again() {
        var isDelayed = evidence.entries().stream().anyMatch(entry -> entry.event() == Entry.Event.DELAYED);
        return isDelayed
                ? "<p>What did not get through was tried again, at first after a second, then at least once a minute, until"
                        + " it was shown or no longer true. Of each message the first failure is listed, and every time when"
                        + " Slack did not say whether it was shown.</p>\n"
                : "";
    }

    private String timeLine() {
        return Html.table(
                List.of("When", "Who", "What", "State"),
                evidence.entries().stream()
                        .map(entry -> List.of(
                                words.time(entry.at()),
                                entry.who()
                                                .map(who -> Html.text(words.name(who)) + " ")
                                                .orElse("")
                                        + Html.small(EvidenceWords.how(entry.via())),
                                what(entry),
                                entry.before() == entry.after() ? "" : Html.text(EvidenceWords.state(entry.after())))));
    }

    private String what(Entry entry) {
        if (entry.isOfMessage()) {
            return "<span class=\"aside\">" + Html.text(message(entry) + " " + EvidenceWords.event(entry.event()))
                    + "</span>";
        }
        var event = Html.text(EvidenceWords.event(entry.event()));
        return entry.words()
                .map(said -> event + ": " + Html.said(words.ofEntry(entry.event(), said)))
                .orElse(event);
    }

    private String message(Entry entry) {
        return evidence.messages().stream()
                .filter(told -> entry.isAbout(told.what()))
                .findFirst()
                .map(Told::message)
                .map(message -> EvidenceWords.message(message) + " (" + words.where(message.place()) + ")")
                .orElse("a message");
    }

    private String people() {
        var all = Stream.concat(
                        Stream.concat(
                                Stream.of(evidence.handoff().sender()),
                                evidence.entries().stream().flatMap(entry -> entry.who().stream())),
                        evidence.messages().stream()
                                .flatMap(told ->
                                        EvidenceWords.people(told.message().place())))
                .distinct();
        return Html.table(
                List.of("Name", "Slack id"),
                all.map(person -> List.of(Html.text(words.name(person)), Html.text(person.value()))));
    }

    private String footer() {
        return "<footer><p>All times in " + Html.text(words.zone())
                + ". Baton wrote each entry when it happened; the database refuses to change or remove"
                + " one; only words that were deleted in Slack, or had to be, are missing from theirs. "
                + (evidence.isInner()
                        ? "Holds what was said inside the team: for the team and its supervisors only."
                        : "What the team said among themselves is not part of it.")
                + "</p></footer>\n";
    }
}
