package org.communityexchange.web.internal;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import org.communityexchange.web.Flash;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;

/**
 * Carries messages to the next page in a signed cookie, so that no node has to remember anything. A message said while
 * a page is being made appears on that page; one said before a redirect appears after it.
 */
@RequestScoped
class FlashCookie implements Flash {

    static final String NAME = "exchange-flash";

    private static final int LONGEST = 400;
    private static final String BETWEEN = "\u001e";
    private static final int MINUTES = 10;

    private final RoutingContext request;
    private final Signature signature;
    private final Transport transport;
    private final List<FlashMessage> said = new ArrayList<>();
    private boolean shown;

    FlashCookie(RoutingContext request, Signature signature, Transport transport) {
        this.request = request;
        this.signature = signature;
        this.transport = transport;
    }

    @Override
    public void success(String text) {
        say("success", text);
    }

    @Override
    public void info(String text) {
        say("info", text);
    }

    @Override
    public void error(String text) {
        say("error", text);
    }

    /** What to show on this page; showing it uses it up. */
    List<FlashMessage> show() {
        shown = true;
        var messages = new ArrayList<>(brought());
        messages.addAll(said);
        return messages;
    }

    /** Called once the answer is known: keeps what was not shown, forgets what was. */
    void settle() {
        var arrived = request.request().getCookie(NAME) != null;
        if (shown) {
            if (arrived) {
                request.response().addCookie(cookie("", 0));
            }
        } else if (!said.isEmpty()) {
            var all = new ArrayList<>(brought());
            all.addAll(said);
            var text = String.join(
                    BETWEEN,
                    all.stream()
                            .map(message -> message.kind() + ":" + message.text())
                            .toList());
            request.response().addCookie(cookie(signature.sign(text), MINUTES * 60L));
        }
    }

    private List<FlashMessage> brought() {
        var cookie = request.request().getCookie(NAME);
        if (cookie == null) {
            return List.of();
        }
        return signature.open(cookie.getValue()).stream()
                .flatMap(text -> List.of(text.split(BETWEEN)).stream())
                .map(line ->
                        new FlashMessage(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1)))
                .toList();
    }

    private void say(String kind, String text) {
        said.add(new FlashMessage(kind, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text));
    }

    private Cookie cookie(String value, long seconds) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(transport.isTls())
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(seconds);
    }
}
