package org.communityexchange.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a form says when it cannot use what was typed. Each sentence names the field and the limit. */
@MessageBundle("form")
public interface FormMessages {

    @Message("Fill in “{label}”.")
    String required(String label);

    @Message("“{label}” can be at most {max} characters; this has {actual}.")
    String too_long(String label, String max, String actual);

    @Message("“{label}” takes a number, like {example}.")
    String not_a_number(String label, String example);

    @Message("“{label}” takes a whole number, like {example}: no halves and no decimals.")
    String not_whole(String label, String example);

    @Message("Credits are whole numbers, like {example}: they cannot be split.")
    String credits_whole(String example);

    @Message("“{label}” is an amount of dollars, such as 25 or 12.50.")
    String not_dollars(String label);

    @Message("Minutes are whole numbers, like {example}.")
    String minutes_whole(String example);

    @Message("“{label}” is at least {min}; you wrote {actual}.")
    String too_small(String label, String min, String actual);

    @Message("“{label}” is at most {max}; you wrote {actual}.")
    String too_large(String label, String max, String actual);

    @Message("“{label}” takes a date, written like {example}.")
    String not_a_date(String label, String example);

    @Message("“{label}” cannot be before {earliest}.")
    String too_early(String label, String earliest);

    @Message("“{label}” cannot be after {latest}.")
    String too_late(String label, String latest);

    @Message("“{label}” takes a time of day, written like 18:30.")
    String not_a_time(String label);

    @Message("“{label}” takes an e-mail address, like ana@example.org.")
    String not_an_address(String label);

    @Message("Choose one of the answers under “{label}”.")
    String not_an_option(String label);
}
