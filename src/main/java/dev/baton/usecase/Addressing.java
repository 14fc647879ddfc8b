package dev.baton.usecase;

import dev.baton.directory.Directory;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Message;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Place;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToStewards;
import dev.baton.handoff.ToTeam;
import dev.baton.handoff.ToWriter;
import dev.baton.outbox.Delivery;
import dev.baton.outbox.Destination;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Turns what must be said into deliveries: finds where, and who the stewards are. */
final class Addressing {
    private static final String OF_NONE = "workspace.";

    private final Supplier<Directory> directory;
    private final Stewards stewards;

    Addressing(Supplier<Directory> directory, Stewards stewards) {
        this.directory = directory;
        this.stewards = stewards;
    }

    Stream<Delivery> deliveries(Handoff handoff, Message message, Instant now) {
        var key = key(handoff, message);
        if (message.place() instanceof Place.Stewards) {
            return toStewards(key, Optional.of(handoff.id()), message, now);
        }
        var destination = destination(handoff, message.place());
        return Stream.of(Delivery.of(key, Optional.of(handoff.id()), message, destination, now));
    }

    /** What concerns no single handoff, under what somebody wrote. */
    Delivery toWriter(ToWriter message, Instant now) {
        var under = new Destination.Under(message.under());
        return Delivery.of(key(message), Optional.empty(), message, under, now);
    }

    /** The key of the delivery that answers somebody who wrote to Baton itself. */
    static String key(ToWriter message) {
        return OF_NONE + message.key();
    }

    /** The key of the delivery that asks which handoff that message is for. */
    static String questionKey(String source) {
        return OF_NONE + ToWriter.Which.key(source);
    }

    /** What concerns no single handoff: to each steward once. */
    Stream<Delivery> toStewards(ToStewards message, Instant now) {
        return toStewards(OF_NONE + message.key(), Optional.empty(), message, now);
    }

    private Stream<Delivery> toStewards(String key, Optional<HandoffId> about, Message message, Instant now) {
        return stewards().stream()
                .map(steward -> Delivery.of(key + "." + steward, about, message, alone(steward), now));
    }

    List<PersonId> stewards() {
        return stewards.toTell();
    }

    /** The key of the delivery that carries a message of a handoff: each team has a card, a thread and levels of its own. */
    static String key(Handoff handoff, Message message) {
        return (isOfOneTeam(message) ? stretch(handoff) : handoff.id() + ".") + message.key();
    }

    private static boolean isOfOneTeam(Message message) {
        return message instanceof ToTeam || message instanceof ToAuthority;
    }

    private static String stretch(Handoff handoff) {
        var hops = handoff.course().hops().size();
        return handoff.id() + "." + (hops == 0 ? "" : "hop" + hops + ".");
    }

    /** Whether it was for a team that the handoff has left since, or about it. */
    static boolean isBehind(Handoff now, Delivery delivery) {
        return isOfOneTeam(delivery.message()) && !delivery.key().startsWith(key(now, delivery.message()));
    }

    static String cardKey(Handoff handoff) {
        return key(handoff, new ToTeam.Card());
    }

    static String lineKey(Handoff handoff) {
        return key(handoff, new ToSender.Line(handoff.sender()));
    }

    private Destination destination(Handoff handoff, Place place) {
        if (place instanceof Place.TeamChannel) {
            return new Destination.Channel(
                    directory.get().lastKnown(handoff.team()).orElseThrow().channel());
        }
        if (place instanceof Place.CardThread) {
            return new Destination.ThreadUnder(cardKey(handoff), channelOf(handoff));
        }
        if (place instanceof Place.LineThread) {
            return new Destination.ThreadUnder(
                    lineKey(handoff), lineStart(handoff).lane());
        }
        if (place instanceof Place.LineStart) {
            return lineStart(handoff);
        }
        if (place instanceof Place.Under under) {
            return new Destination.Under(under.message());
        }
        if (place instanceof Place.OnlyFor only) {
            return new Destination.OnlyFor(only.person(), only.in());
        }
        return new Destination.Conversation(((Place.Conversation) place).people());
    }

    private static Destination lineStart(Handoff handoff) {
        return handoff.line().<Destination>map(Destination.Under::new).orElseGet(() -> alone(handoff.sender()));
    }

    /** What posts in the card's thread are counted under; a team that left the directory has a lane of its own. */
    private String channelOf(Handoff handoff) {
        return directory
                .get()
                .lastKnown(handoff.team())
                .map(team -> team.channel().value())
                .orElse(handoff.team().value());
    }

    private static Destination alone(PersonId person) {
        return new Destination.Conversation(List.of(person));
    }
}
