package dev.baton;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import dev.baton.playground.Message;
import dev.baton.playground.Playground;
import java.util.stream.Stream;

/** Nobody answers, and Baton goes up the levels of the team's policy. */
final class SilenceAct {
    private final Playground playground;
    private final StoryCalendar calendar;
    private final Narrator narrator;
    private final StorySights sights;

    SilenceAct(Playground playground, StoryCalendar calendar, Narrator narrator, StorySights sights) {
        this.playground = playground;
        this.calendar = calendar;
        this.narrator = narrator;
        this.sights = sights;
    }

    void play() {
        nudge();
        teamSupervisor();
        senderSupervisor();
        nudgeOfTheNextDay();
        parties();
    }

    private void nudge() {
        calendar.comes(MONDAY, 10, 12);
        narrator.happens("An hour of silence. Baton nudges in the card's thread:");
        narrator.shows(sights.underCard("has waited 1 h ").shown().lines());
    }

    private void teamSupervisor() {
        calendar.comes(MONDAY, 13, 12);
        narrator.happens("Four hours. Bob, who supervises Billing, is told by DM:");
        narrator.shows(
                sights.read(playground.bob(), "for 4 h of working time").shown().lines());
        narrator.tells("The card says so as well:");
        narrator.shows(turn(sights.card("escalated, level 1 of 3")));
    }

    private void senderSupervisor() {
        calendar.comes(MONDAY, 17, 12);
        narrator.happens("Eight hours. Maria, who supervises Joanne, is told by DM:");
        narrator.shows(sights.read(playground.maria(), "for 8 h of working time")
                .shown()
                .lines());
    }

    private void nudgeOfTheNextDay() {
        calendar.comes(TUESDAY, 10, 12);
        narrator.happens("Nights do not count. After another working day, the second nudge:");
        narrator.shows(lead(sights.underCard("has waited 1 working day and 1 h")));
    }

    private void parties() {
        calendar.comes(WEDNESDAY, 9, 12);
        narrator.happens("Two working days. Baton opens one conversation of Joanne, Bob, Maria and Ben:");
        narrator.shows(sights.amongParties(playground.maria(), "Agree here on who takes it")
                .shown()
                .lines());
    }

    private static Stream<String> lead(Message message) {
        return message.shown().lines().limit(1);
    }

    private static Stream<String> turn(Message card) {
        return card.shown().lines().filter(line -> line.contains("'s turn") || line.startsWith("escalated"));
    }
}
