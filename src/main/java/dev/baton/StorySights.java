package dev.baton;

import dev.baton.playground.Answer;
import dev.baton.playground.Message;
import dev.baton.playground.Person;
import dev.baton.playground.Playground;
import dev.baton.playground.Submission;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the story looks for in the playground: each a message as it stands now, once it says what it is to say. */
final class StorySights {
    private final Playground playground;
    private final Onlooker onlooker;

    StorySights(Playground playground) {
        this.playground = playground;
        this.onlooker = new Onlooker(playground.workspace());
    }

    /** The card in the team's channel. */
    Message card(String saying) {
        return await("The card saying “" + saying + "”", saying, () -> inChannel().stream());
    }

    /** A message in the card's thread; the newest that says so. */
    Message underCard(String saying) {
        return await(
                "A line in the thread saying “" + saying + "”",
                saying,
                () -> playground.workspace().allMessages(Playground.BILLING).stream()
                        .filter(m -> m.threadTs().isPresent()));
    }

    /** A message in somebody's conversation with Baton, in threads too; the newest that says so. */
    Message read(Person by, String saying) {
        return await(
                "A message to " + by.id() + " saying “" + saying + "”",
                saying,
                () -> playground.workspace().allMessages(by.dmId()).stream());
    }

    /** The conversation of the parties. */
    Message amongParties(Person one, String saying) {
        return await(
                "The parties' conversation",
                saying,
                () -> playground.workspace().groupDms(one.id()).stream()
                        .flatMap(id -> playground.workspace().messages(id).stream()));
    }

    private Message await(String what, String saying, Supplier<Stream<Message>> where) {
        return onlooker.await(
                what, () -> where.get().filter(m -> m.shown().contains(saying)).reduce((older, newer) -> newer));
    }

    private List<Message> inChannel() {
        return playground.workspace().messages(Playground.BILLING);
    }

    /** The fields of the form before somebody, as far as something stands in them. */
    static Stream<String> filled(Person by) {
        return by
                .view()
                .orElseThrow(() -> new StoryBroken("No form opened for " + by.id() + "."))
                .values()
                .entrySet()
                .stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + ": " + field.getValue());
    }

    /** All went well with what somebody did. */
    static void well(Answer answer) {
        problem(answer.problem());
    }

    static void well(Submission submission) {
        if (submission.outcome() != Submission.Outcome.CLOSED) {
            throw new StoryBroken("A form was not taken: " + submission.outcome() + " " + submission.errors() + " "
                    + submission.problem().orElse(""));
        }
    }

    private static void problem(Optional<String> problem) {
        problem.ifPresent(words -> {
            throw new StoryBroken("Baton did not answer as Slack expects: " + words);
        });
    }
}
