package dev.baton.slack.view;

import dev.baton.handoff.ThreadRef;

/** Addresses of messages in Slack. */
public record Permalink(String workspaceUrl) {
    /** A message of a conversation itself. */
    public String to(ThreadRef message) {
        return workspaceUrl + "archives/" + message.channel() + "/p"
                + message.ts().replace(".", "");
    }

    /** A message within a thread; the one that the thread is under is a message of the conversation itself. */
    public String to(ThreadRef message, String threadTs) {
        return threadTs.equals(message.ts())
                ? to(message)
                : to(message) + "?thread_ts=" + threadTs + "&cid=" + message.channel();
    }
}
