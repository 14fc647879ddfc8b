package dev.baton;

/** Something in the settings is wrong, in words for whoever set them; trying again will not help. */
final class ConfigurationProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigurationProblem(String words) {
        super(words);
    }
}
