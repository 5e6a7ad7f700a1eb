package org.communityexchange.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Names of files that an answer saves as. */
public final class FileNames {

    private FileNames() {}

    /**
     * The value of Content-Disposition (RFC 6266): the name as it is, and beside it one of plain letters for programs that
     * do not know better.
     *
     * @param name with its ending; what no file system takes becomes a hyphen
     */
    public static String attachment(String name) {
        var safe = name.strip().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", "-").replaceAll("^\\.+", "");
        var plain = Normalizer.normalize(safe, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9._ -]+", "-");
        var encoded = URLEncoder.encode(safe, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
