package dev.baton.playground;

/** Where blocks are shown, and what may stand there. */
enum Surface {
    MESSAGE(50, " email_text_input number_input url_text_input ", " "),
    MODAL(100, " ", " markdown "),
    HOME(100, " email_text_input number_input url_text_input datetimepicker ", " markdown ");

    private final int mostBlocks;
    private final String elementsElsewhere;
    private final String blocksElsewhere;

    Surface(int mostBlocks, String elementsElsewhere, String blocksElsewhere) {
        this.mostBlocks = mostBlocks;
        this.elementsElsewhere = elementsElsewhere;
        this.blocksElsewhere = blocksElsewhere;
    }

    int mostBlocks() {
        return mostBlocks;
    }

    boolean takesElement(String type) {
        return !elementsElsewhere.contains(" " + type + " ");
    }

    boolean takesBlock(String type) {
        return !blocksElsewhere.contains(" " + type + " ");
    }
}
