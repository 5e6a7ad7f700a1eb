package org.communityexchange.app.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.communityexchange.identity.Needs;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.access.SignedIn;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/**
 * One method and address of the product, as the code declares it.
 *
 * @param access {@code OPEN}, {@code SIGNED_IN} or the name of a right; {@code UNDECLARED} when the code says nothing
 */
record Endpoint(String method, String path, String access) {

    private static final Map<String, Class<? extends Annotation>> METHODS = Map.of(
            "GET", GET.class, "POST", POST.class, "PUT", PUT.class, "DELETE", DELETE.class, "PATCH", PATCH.class);
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)[^}]*}");

    String key() {
        return method + " " + path;
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    boolean isInOrganisation() {
        return path.contains("{organisation}");
    }

    /** Names of the parameters other than the organisation, each with the path segment before it. */
    Map<String, String> rowParameters() {
        var found = new TreeMap<String, String>();
        var segments = path.split("/");
        for (var i = 1; i < segments.length; i++) {
            var matcher = PARAMETER.matcher(segments[i]);
            if (matcher.matches() && !matcher.group(1).equals("organisation")) {
                found.put(matcher.group(1), segments[i - 1]);
            }
        }
        return found;
    }

    /** The address with its parameters filled in. */
    String at(String organisation, Map<String, String> rows) {
        var address = path.replace("{organisation}", organisation);
        for (var row : rows.entrySet()) {
            address = address.replaceAll("\\{" + row.getKey() + "[^}]*}", row.getValue());
        }
        return address;
    }

    static List<Endpoint> all() {
        var found = new ArrayList<Endpoint>();
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.communityexchange");
        for (JavaClass type : classes) {
            if (type.isInterface()) {
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                httpMethod(method).ifPresent(http -> found.add(new Endpoint(http, pathOf(method), accessOf(method))));
            }
        }
        found.sort(java.util.Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        return found;
    }

    private static Optional<String> httpMethod(JavaMethod method) {
        for (var http : METHODS.entrySet()) {
            if (method.isAnnotatedWith(http.getValue())) {
                return Optional.of(http.getKey());
            }
        }
        return Optional.empty();
    }

    private static String pathOf(JavaMethod method) {
        var base = method.getOwner().isAnnotatedWith(Path.class)
                ? method.getOwner().getAnnotationOfType(Path.class).value()
                : "";
        var own = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        var joined = ("/" + base + "/" + own).replaceAll("/+", "/");
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }

    private static String accessOf(JavaMethod method) {
        if (method.isAnnotatedWith(Needs.class)) {
            return method.getAnnotationOfType(Needs.class).value().name();
        }
        if (method.isAnnotatedWith(SignedIn.class)) {
            return "SIGNED_IN";
        }
        if (method.isAnnotatedWith(OpenToAll.class)) {
            return "OPEN";
        }
        var owner = method.getOwner();
        if (owner.isAnnotatedWith(Needs.class)) {
            return owner.getAnnotationOfType(Needs.class).value().name();
        }
        if (owner.isAnnotatedWith(SignedIn.class)) {
            return "SIGNED_IN";
        }
        return owner.isAnnotatedWith(OpenToAll.class) ? "OPEN" : "UNDECLARED";
    }
}
