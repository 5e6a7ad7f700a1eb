package org.communityexchange.identity.internal.person;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException.FieldError;

import java.util.ArrayList;
import java.util.List;

/**
 * A profile as it shall be.
 *
 * @param version of the profile that was looked at
 */
record ProfileChange(
        String displayName,
        String pronouns,
        String about,
        String neighbourhood,
        String phone,
        Visibility emailSeenBy,
        Visibility pronounsSeenBy,
        Visibility aboutSeenBy,
        Visibility neighbourhoodSeenBy,
        Visibility phoneSeenBy,
        int version) {

    static final int NAME_MAX = 80;
    static final int PRONOUNS_MAX = 40;
    static final int ABOUT_MAX = 1000;
    static final int NEIGHBOURHOOD_MAX = 80;
    static final int PHONE_MAX = 40;

    /** @throws InvalidInput naming each field that is missing or too long */
    ProfileChange {
        displayName = text(displayName);
        pronouns = text(pronouns);
        about = text(about);
        neighbourhood = text(neighbourhood);
        phone = text(phone);
        var errors = new ArrayList<FieldError>();
        if (displayName.isEmpty()) {
            errors.add(new FieldError("displayName", "A name is needed, so that people know who you are."));
        }
        limit(errors, "displayName", displayName, NAME_MAX);
        limit(errors, "pronouns", pronouns, PRONOUNS_MAX);
        limit(errors, "about", about, ABOUT_MAX);
        limit(errors, "neighbourhood", neighbourhood, NEIGHBOURHOOD_MAX);
        limit(errors, "phone", phone, PHONE_MAX);
        seen(errors, "emailSeenBy", emailSeenBy);
        seen(errors, "pronounsSeenBy", pronounsSeenBy);
        seen(errors, "aboutSeenBy", aboutSeenBy);
        seen(errors, "neighbourhoodSeenBy", neighbourhoodSeenBy);
        seen(errors, "phoneSeenBy", phoneSeenBy);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }

    private static void limit(List<FieldError> errors, String field, String text, int max) {
        if (text.codePointCount(0, text.length()) > max) {
            errors.add(new FieldError(field, "This can be at most " + max + " characters."));
        }
    }

    private static void seen(List<FieldError> errors, String field, Visibility chosen) {
        if (chosen == null) {
            errors.add(new FieldError(field, "Say who sees this: only you, stewards, or members."));
        }
    }
}
