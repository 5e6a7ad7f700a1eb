package org.communityexchange.pool;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What an offer or a need is about, as the exchange keeps it.
 *
 * @param code its name in the API: {@code FOOD}
 * @param name as people read it
 * @param screening the check that whoever does it must have passed; null unless it is sensitive
 * @param privateTitle what everybody reads in place of the real words; null unless it is sensitive
 * @param reason why it is not exchanged here; null unless it is prohibited
 * @param ask whom to ask instead; null unless it is prohibited
 * @param phrases words of a title that belong here, in lower case
 */
public record Category(
        String code,
        String name,
        Kind kind,
        @Nullable ScreeningKind screening,
        @Nullable String privateTitle,
        @Nullable String reason,
        @Nullable String ask,
        List<String> phrases) {

    /** How the exchange treats it. */
    public enum Kind {
        /** Anybody may offer, need and do it. */
        OPEN,
        /** Done by people with a valid check only; its words are private. */
        SENSITIVE,
        /** Not exchanged here. */
        PROHIBITED
    }

    public Category {
        phrases = List.copyOf(phrases);
    }

    @JsonIgnore
    public boolean isSensitive() {
        return kind == Kind.SENSITIVE;
    }

    @JsonIgnore
    public boolean isProhibited() {
        return kind == Kind.PROHIBITED;
    }
}
