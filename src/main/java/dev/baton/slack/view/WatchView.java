package dev.baton.slack.view;

import dev.baton.handoff.ToWatcher;

/** Whoever watches reads what became of it, and can stop. */
final class WatchView implements MessageView<ToWatcher.Moved> {
    @Override
    public Rendered render(ToWatcher.Moved moved, Scene scene) {
        var handoff = scene.handoff();
        var notice = Notice.saying(scene, scene.number() + ", which you watch, " + what(scene) + ".")
                .quoting("Ask", handoff.brief().ask())
                .withTurnOnly();
        return (handoff.state().isOver() ? notice : notice.offering(Press.UNWATCH))
                .linked()
                .rendered();
    }

    private static String what(Scene scene) {
        var handoff = scene.handoff();
        var arrived = handoff.course().arrival() == handoff.ladder().stint()
                && !handoff.course().hops().isEmpty();
        return switch (handoff.state()) {
            case OPEN -> arrived ? "has moved on: " + scene.path() : "is open again and needs an owner";
            case ACKNOWLEDGED ->
                "is with " + scene.handoff().owner().map(Scene::mention).orElse(scene.teamName());
            case WAITING -> "waits";
            case RETURNED -> "was returned to its sender";
            case RESOLVED -> "is resolved";
            case CLOSED -> "is closed";
            case CANCELED -> "is canceled";
        };
    }
}
