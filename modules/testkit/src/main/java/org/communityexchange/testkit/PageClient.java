package org.communityexchange.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A browser without a screen: keeps cookies per host, follows redirects, fills forms with their hidden token. For tests of
 * pages that need no layout or script.
 */
public final class PageClient {

    /** What came back in the end, after redirects. Names of headers are in lower case. */
    public record Page(int status, String body, URI address, Map<String, String> headers) {

        public String path() {
            return address.getRawPath();
        }
    }

    private static final Pattern FORM_ACTION =
            Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();
    private final String base;

    /** @param base where the application answers, without a slash at its end */
    public PageClient(String base) {
        this.base = base;
    }

    void signIn(TestLogin login) {
        var asked = get("/signed-in");
        if (!asked.body().contains("type=\"password\"")) {
            // Once the realm has an organisation, Keycloak asks who first, and for the password on a page of its own.
            asked = post(loginAction(asked), Map.of("username", login.email()), true);
        }
        var back = post(loginAction(asked), Map.of("username", login.email(), "password", login.password()), true);
        if (!back.address().toString().startsWith(base)) {
            throw new IllegalStateException("Sign-in did not come back: " + back.address() + " " + back.status());
        }
    }

    private static URI loginAction(Page page) {
        var action = FORM_ACTION.matcher(page.body());
        if (!action.find()) {
            throw new IllegalStateException("No sign-in form at " + page.address() + ": " + page.status());
        }
        return URI.create(action.group(1).replace("&amp;", "&"));
    }

    /** What it would send to the application, for clients that measure. */
    public String cookies() {
        return cookiesFor(URI.create(base));
    }

    public Page get(String path) {
        return follow(URI.create(base + path));
    }

    /** Opens a page, but shows a redirect instead of following it. */
    public Page getOnly(String path) {
        var address = URI.create(base + path);
        return send(HttpRequest.newBuilder(address).GET(), address, false);
    }

    /** Opens the page that holds the form, takes its hidden token, and sends the fields to the action. */
    public Page submit(String formPage, String action, Map<String, String> fields) {
        return submit(formPage, action, fields, true);
    }

    /** As {@link #submit(String, String, Map)}, but shows the redirect instead of following it. */
    public Page submitOnly(String formPage, String action, Map<String, String> fields) {
        return submit(formPage, action, fields, false);
    }

    private Page submit(String formPage, String action, Map<String, String> fields, boolean follow) {
        var all = new LinkedHashMap<>(fields);
        all.put("csrf-token", csrfToken(formPage));
        return post(URI.create(base + action), all, follow);
    }

    /** The hidden token of the first form on a page. */
    public String csrfToken(String formPage) {
        var page = get(formPage);
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("No form on " + formPage + ": " + page.status() + " " + page.address());
        }
        return token.group(1);
    }

    /** Sends a form with a file, with the hidden token of the page that holds it. */
    public Page upload(String formPage, String action, Map<String, String> fields, String fileField, byte[] file) {
        var boundary = "----exchange-" + System.nanoTime();
        var body = new java.io.ByteArrayOutputStream();
        var all = new LinkedHashMap<>(fields);
        all.put("csrf-token", csrfToken(formPage));
        all.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fileField
                        + "\"; filename=\"file.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var address = URI.create(base + action);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return send(request, address, true);
    }

    /** Sends a form as it is, without any token. */
    public Page postOnly(String action, Map<String, String> fields) {
        return post(URI.create(base + action), fields, false);
    }

    private Page follow(URI address) {
        return send(HttpRequest.newBuilder(address).GET(), address, true);
    }

    private Page post(URI address, Map<String, String> fields, boolean follow) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(TestLogin.encode(fields)));
        return send(request, address, follow);
    }

    private Page send(HttpRequest.Builder request, URI address, boolean follow) {
        var current = address;
        var next = request;
        for (var hops = 0; hops < 12; hops++) {
            var answer = exchange(next.header("Accept", "text/html").header("Cookie", cookiesFor(current)), current);
            var location = answer.headers().firstValue("Location");
            if (!follow || location.isEmpty() || answer.statusCode() / 100 != 3) {
                var headers = new LinkedHashMap<String, String>();
                answer.headers()
                        .map()
                        .forEach((name, values) ->
                                headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
                return new Page(answer.statusCode(), answer.body(), current, headers);
            }
            current = current.resolve(location.get());
            next = HttpRequest.newBuilder(current).GET();
        }
        throw new IllegalStateException("Too many redirects from " + address);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request, URI address) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(address, cookie));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(URI address, String header) {
        var pair = header.split(";", 2)[0];
        var name = pair.substring(0, pair.indexOf('='));
        var value = pair.substring(pair.indexOf('=') + 1);
        var jar = cookies.computeIfAbsent(address.getAuthority(), authority -> new ConcurrentHashMap<>());
        if (value.isEmpty() || header.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
            jar.remove(name);
        } else {
            jar.put(name, value);
        }
    }

    private String cookiesFor(URI address) {
        var text = new StringBuilder();
        cookies.getOrDefault(address.getAuthority(), Map.of())
                .forEach((name, value) -> text.append(text.isEmpty() ? "" : "; ")
                        .append(name)
                        .append('=')
                        .append(value));
        return text.toString();
    }
}
