package org.communityexchange.identity.internal.organisation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page about an organisation’s settings. */
@MessageBundle("settings")
public interface SettingsMessages {

    @Message("Settings of {organisation}")
    String title(String organisation);

    @Message("Name")
    String name();

    @Message("In one line")
    String tagline();

    @Message("What you do, as people would say it.")
    String tagline_hint();

    @Message("Description")
    String description();

    @Message("Questions to newcomers")
    String questions();

    @Message("One on each line, at most ten. Whoever asks to join answers them.")
    String questions_hint();

    @Message("Save")
    String save();

    @Message("The settings are saved.")
    String saved();

    @Message(
            "Somebody changed these settings while you were writing. What you typed is still here; if you save now, it replaces what is there.")
    String changed();
}
