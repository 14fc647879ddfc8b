package dev.baton.slack.view;

import com.slack.api.model.block.element.ButtonElement;
import dev.baton.handoff.Closing;
import dev.baton.handoff.Rating;
import java.util.Optional;

/** Asks the sender of a closed handoff how it was, in the message that tells them of the end, and shows what they said. */
final class HowItWas {
    private HowItWas() {}

    /** What to say of it behind the first sentence. */
    static String words(Closing closing, Scene scene) {
        var rated = closing.rating()
                .map(rating -> " You rated it " + face(rating) + ".")
                .orElse(" How was it?");
        var owner = scene.handoff().owner().map(scene::other).orElse(scene.teamName());
        return rated
                + (closing.credited()
                        ? " You thanked " + owner + " in their channel."
                        : " Credit thanks " + owner + " in their channel, for all to read.");
    }

    /** Where others read along, the line stays with the record. */
    static Notice asked(Notice notice, Closing closing, Scene scene) {
        closing.words()
                .filter(words -> scene.handoff().line().isEmpty())
                .ifPresent(words -> notice.quoting("In your words", words));
        for (var rating : Rating.values()) {
            notice.offering(button(rating, closing.rating(), scene));
        }
        if (closing.rating().isPresent()) {
            notice.offering(Pieces.button(Press.RATE_IN_WORDS, scene));
        }
        return closing.credited() ? notice : notice.offering(Pieces.button(Press.CREDIT, scene));
    }

    private static ButtonElement button(Rating rating, Optional<Rating> chosen, Scene scene) {
        var button = Pieces.button(Press.RATE, scene);
        button.setActionId(Press.RATE.actionId(rating));
        button.setText(Pieces.plain(face(rating)));
        if (chosen.filter(rating::equals).isPresent()) {
            button.setStyle("primary");
        }
        return button;
    }

    private static String face(Rating rating) {
        return switch (rating) {
            case GOOD -> ":slightly_smiling_face: Good";
            case FAIR -> ":neutral_face: So-so";
            case POOR -> ":slightly_frowning_face: Poor";
        };
    }
}
