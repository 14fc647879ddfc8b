package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;

/** The frames of what opens before a person. */
public final class Modals {
    private Modals() {}

    /** Words only, with nothing to send. */
    public static View saying(String title, String words) {
        return reading(title, List.of(Pieces.says(words)));
    }

    /** Only to be read. */
    static View reading(String title, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .close(ViewClose.builder().type("plain_text").text("Close").build())
                .blocks(blocks)
                .build();
    }

    static View form(Form form, String title, String submit, String metadata, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .callbackId(form.callbackId())
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .submit(ViewSubmit.builder().type("plain_text").text(submit).build())
                .close(ViewClose.builder().type("plain_text").text("Close").build())
                .privateMetadata(metadata)
                .blocks(blocks)
                .build();
    }
}
