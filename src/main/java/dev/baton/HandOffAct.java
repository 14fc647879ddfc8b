package dev.baton;

import dev.baton.playground.Playground;
import java.util.stream.Stream;

/** Joanne hands off. */
final class HandOffAct {
    private static final String COMMAND = "/handoff";
    private static final String WORDS = "billing Refund the second charge on invoice 4711";

    private final Playground playground;
    private final Narrator narrator;
    private final StorySights sights;

    HandOffAct(Playground playground, Narrator narrator, StorySights sights) {
        this.playground = playground;
        this.narrator = narrator;
        this.sights = sights;
    }

    void play() {
        opensTheForm();
        fillsIt();
        narrator.tells("#billing sees the card:");
        narrator.shows(sights.card("nobody has it yet").shown().lines());
        narrator.tells("Joanne reads, in her conversation with Baton:");
        var line = sights.read(playground.joanne(), "You handed off").shown().lines();
        narrator.shows(line.limit(1));
    }

    private void opensTheForm() {
        narrator.happens("Joanne, client support, types in #support:");
        narrator.shows(Stream.of(COMMAND + " " + WORDS));
        StorySights.well(playground.joanne().slash(Playground.SUPPORT, COMMAND, WORDS));
    }

    private void fillsIt() {
        var joanne = playground.joanne();
        joanne.fill("Client number", "A-1042");
        joanne.fill("Situation", "The card was charged twice on 27 February. Our bank shows both payments.");
        joanne.fill("Stake", "Acme, 12,000 € a month, gives notice on Friday.");
        narrator.tells("The form opens; she fills it in and hands off:");
        narrator.shows(StorySights.filled(joanne));
        StorySights.well(joanne.submit());
    }
}
