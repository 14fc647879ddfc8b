package dev.baton;

/** The story did not go as it should; the message says where, in words for whoever watched it. */
final class StoryBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoryBroken(String words) {
        super(words);
    }
}
