package dev.baton.slack.view;

import dev.baton.handoff.Evidence;
import dev.baton.handoff.Ownership;
import dev.baton.handoff.ThreadRef;
import dev.baton.slack.view.Html.Fact;
import java.util.Optional;
import java.util.stream.Stream;

/** Where it stands, who has it, what they said, and where all of it is to be found in Slack. */
record EvidenceStanding(Evidence evidence, Scene.CardLink slack, EvidenceWords words) {
    String facts() {
        var handoff = evidence.handoff();
        var readBack = handoff.ownership().flatMap(Ownership::readBack);
        return Html.facts(Stream.of(
                        Optional.of(new Fact(
                                "State",
                                Html.text(EvidenceWords.plain(handoff.state().name())))),
                        handoff.owner().map(owner -> new Fact("Owner", Html.text(words.name(owner)))),
                        readBack.map(given -> new Fact("In their own words", Html.said(given.words()))),
                        readBack.flatMap(Ownership.ReadBack::promisedBy)
                                .map(at -> new Fact("Promised by", words.time(at))),
                        handoff.lastWord()
                                .map(note -> new Fact(
                                        "Last word",
                                        Html.said(note.words()) + " " + Html.small(words.name(note.by())))),
                        link(evidence.card()).map(url -> new Fact("Card", url)),
                        link(evidence.line()).map(url -> new Fact("Sender's line", url)))
                .flatMap(Optional::stream));
    }

    private Optional<String> link(Optional<ThreadRef> at) {
        return at.map(new Permalink(slack.workspaceUrl())::to).map(url -> Html.link(url, url));
    }
}
