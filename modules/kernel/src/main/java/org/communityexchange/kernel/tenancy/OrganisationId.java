package org.communityexchange.kernel.tenancy;

import java.util.regex.Pattern;

/**
 * The tenant: a partner organisation's short name, chosen once at admission and never changed. It is in addresses
 * ({@code /o/ics}), in every tenant-owned row, and in the database's row-level security.
 *
 * @param value 2 to 32 lower-case letters, digits and hyphens, starting with a letter
 */
public record OrganisationId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    /** @throws IllegalArgumentException when the text has another shape */
    public OrganisationId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an organisation id");
        }
    }

    public static boolean isValid(String value) {
        return value != null && SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
