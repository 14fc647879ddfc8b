package dev.baton;

import dev.baton.slack.Inspection;
import dev.baton.slack.Inspection.Access;
import dev.baton.slack.Inspection.Told;
import dev.baton.slack.Scopes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The doctor asks Slack about the app. */
record SlackVisit(Inspection slack, Settings.Slack settings, Diagnosis findings) {
    /** Slack refuses to talk, and Baton to listen, from five minutes on. */
    private static final Duration FAR_APART = Duration.ofMinutes(1);

    Optional<Access> run(InstantSource clock) {
        var told = slack.access();
        if (told instanceof Told.No<Access> no) {
            findings.toDo(
                    "SLACK_BOT_TOKEN: Slack says " + no.why() + ".",
                    "Copy the Bot User OAuth Token under OAuth & Permissions of the app. Where Slack was not reached, look at"
                            + " the way out of this machine, and at SLACK_API_URL if it is set.");
            return Optional.empty();
        }
        var access = ((Told.Yes<Access>) told).fact();
        findings.well("The bot token opens the workspace " + access.workspace() + ", as " + access.bot() + ".");
        access.scopes().ifPresentOrElse(this::compare, this::scopesUntold);
        access.time().ifPresent(slacks -> compare(slacks, clock.instant()));
        settings.appToken().ifPresentOrElse(this::connect, this::requests);
        return Optional.of(access);
    }

    private void compare(Set<String> granted) {
        var missing = new TreeSet<>(Scopes.NEEDED);
        missing.removeAll(granted);
        if (missing.isEmpty()) {
            findings.well("All " + Scopes.NEEDED.size() + " scopes of the manifest are granted.");
        } else {
            findings.toDo(
                    "The token lacks " + String.join(", ", missing) + ".",
                    "Put the present manifest.yml into the app's settings (App Manifest), then install the app anew"
                            + " (Install App); the token stays the same or is shown there.");
        }
    }

    private void scopesUntold() {
        findings.toDo(
                "Slack does not say which scopes the token has.",
                "Compare OAuth & Permissions in the app's settings with manifest.yml.");
    }

    private void compare(Instant slacks, Instant own) {
        var apart = Duration.between(slacks, own).abs();
        if (apart.compareTo(FAR_APART) <= 0) {
            findings.well("This machine's clock and Slack's go together.");
        } else {
            findings.toDo(
                    "This machine's clock is " + apart.toSeconds() + " seconds "
                            + (own.isAfter(slacks) ? "ahead of" : "behind") + " Slack's.",
                    "Set it by a time service (NTP): from five minutes on Baton must refuse every request of Slack's.");
        }
    }

    private void connect(String appToken) {
        if (slack.socket(appToken) instanceof Told.No<Boolean> no) {
            findings.toDo(
                    "SLACK_APP_TOKEN: Slack says " + no.why() + ".",
                    "Switch Socket Mode on in the app's settings, and copy an app-level token with connections:write from"
                            + " Basic Information.");
        } else {
            findings.well("The app-level token opens a socket.");
        }
    }

    /** Slack has no way to ask whether a signing secret is the right one: only a signed request tells. */
    private void requests() {
        findings.well(
                "SLACK_SIGNING_SECRET is set. Whether it is this app's shows when Slack verifies the request URL.");
    }
}
