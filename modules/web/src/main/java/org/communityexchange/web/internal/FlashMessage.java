package org.communityexchange.web.internal;

/**
 * A message shown once. Public only because templates read it.
 *
 * @param kind success, info or error
 */
public record FlashMessage(String kind, String text) {

    public String icon() {
        return switch (kind) {
            case "success" -> "confirmed";
            case "error" -> "problem";
            default -> "info";
        };
    }

    public boolean isError() {
        return kind.equals("error");
    }
}
