package dev.baton;

import static java.time.DayOfWeek.WEDNESDAY;

import dev.baton.playground.Message;
import dev.baton.playground.Playground;
import java.time.LocalDateTime;
import java.util.stream.Stream;

/** Ben takes it, says what he will do, does it, and Joanne says that it is done. */
final class AnswerAct {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 4, 12, 0);

    private final Playground playground;
    private final StoryCalendar calendar;
    private final Narrator narrator;
    private final StorySights sights;

    AnswerAct(Playground playground, StoryCalendar calendar, Narrator narrator, StorySights sights) {
        this.playground = playground;
        this.calendar = calendar;
        this.narrator = narrator;
        this.sights = sights;
    }

    void play() {
        acknowledge();
        readBack();
        resolve();
        close();
    }

    private void acknowledge() {
        calendar.comes(WEDNESDAY, 9, 20);
        narrator.happens("Ben reacts ✅ on the card, and the card says so:");
        playground.ben().react(sights.card(""), "white_check_mark");
        narrator.shows(turn(sights.card("Ben's turn")));
        narrator.tells("Joanne reads in her line who has it:");
        narrator.shows(lead(sights.read(playground.joanne(), "Ben of Billing has")));
    }

    private void readBack() {
        calendar.comes(WEDNESDAY, 9, 21);
        narrator.happens("Ben presses “Add read-back” in the thread, and promises noon:");
        var ben = playground.ben();
        StorySights.well(ben.press(sights.underCard("Tell the sender"), "Add read-back"));
        ben.fill("In your words", "I refund the second payment today and write to you once it is booked.");
        ben.fill("Promised by", NOON.atZone(Playground.ZONE).toInstant());
        narrator.shows(StorySights.filled(ben).limit(1));
        StorySights.well(ben.submit());
        narrator.tells("Joanne reads, in the message that she has:");
        var introduction = sights.read(playground.joanne(), "In their words");
        narrator.shows(introduction.shown().lines().filter(line -> !line.startsWith("[")));
    }

    private void resolve() {
        calendar.comes(WEDNESDAY, 11, 40);
        narrator.happens("Ben presses “Resolve” on the card:");
        var ben = playground.ben();
        StorySights.well(ben.press(sights.card("[Resolve]"), "Resolve"));
        ben.fill("What was done", "Refunded 1,190 €; booked today, on the client's account tomorrow.");
        narrator.shows(StorySights.filled(ben));
        StorySights.well(ben.submit());
        narrator.tells("Joanne is asked in her line:");
        narrator.shows(sights.read(playground.joanne(), "[Confirm]").shown().lines());
    }

    private void close() {
        calendar.comes(WEDNESDAY, 11, 52);
        narrator.happens("Joanne presses “Confirm”. The card, edited where it stands, shows the end:");
        var joanne = playground.joanne();
        StorySights.well(joanne.press(sights.read(joanne, "[Confirm]"), "Confirm"));
        narrator.shows(sights.card("Closed").shown().lines());
    }

    private static Stream<String> lead(Message message) {
        return message.shown().lines().limit(1);
    }

    private static Stream<String> turn(Message card) {
        return card.shown().lines().filter(line -> line.contains("turn"));
    }
}
