package dev.baton.planted.slack.view;

import com.slack.api.Slack;
import com.slack.api.model.block.SectionBlock;
import dev.baton.planted.usecase.Kept;

/** The view calls Slack and knows a use case; of Slack's types it may know the model alone. */
record ButtonImpl(Slack slack, SectionBlock block, Kept kept) {}
