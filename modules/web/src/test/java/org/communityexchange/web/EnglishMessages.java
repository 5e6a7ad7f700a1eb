package org.communityexchange.web;

import io.quarkus.qute.i18n.Message;

import java.lang.reflect.Proxy;

/** The English of a message bundle without a container: each method's default, with its parameters put in. */
final class EnglishMessages {

    private EnglishMessages() {}

    static <T> T of(Class<T> bundle) {
        return bundle.cast(
                Proxy.newProxyInstance(bundle.getClassLoader(), new Class<?>[] {bundle}, (it, method, args) -> {
                    var text = method.getAnnotation(Message.class).value();
                    for (var i = 0; i < method.getParameterCount(); i++) {
                        text = text.replace("{" + method.getParameters()[i].getName() + "}", String.valueOf(args[i]));
                    }
                    return text;
                }));
    }
}
