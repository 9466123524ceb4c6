package entaku.web.pages;

import entaku.web.door.Refused;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;

/** Puts the same strict headers on every answer, and lets no other site in. */
public final class Headers {
    /** Nothing from outside, nothing inline, no frame around us. Pictures drawn on the page itself may be data. */
    static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-src 'none'; frame-ancestors 'none'";

    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()";

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", NO_DEVICES,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final String publicOrigin;
    private final Map<String, String> all = new HashMap<>(ALWAYS);

    public Headers(String publicUrl) {
        publicOrigin = origin(publicUrl);
        if (publicUrl.startsWith("https:")) all.put("Strict-Transport-Security", "max-age=31536000");
    }

    /** Gives them by name; an answer that has one of its own keeps it. */
    public Map<String, String> all() {
        return all;
    }

    /** Puts them on whatever will be answered to this. */
    public void put(RoutingContext context) {
        HttpServerResponse response = context.response();
        all.forEach(response::putHeader);
        // SockJS opens itself to every site by default; ours has no business with any other.
        context.addHeadersEndHandler(v -> response.headers().remove("Access-Control-Allow-Origin"));
        context.next();
    }

    /** Refuses a browser that comes from another site's page. Programs other than browsers send no origin. */
    public void sameOrigin(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        String host = context.request().getHeader("Host");
        if (origin == null || origin.equals(publicOrigin) || isHost(origin, host)) context.next();
        else context.fail(new Refused("other-origin"));
    }

    private static boolean isHost(String origin, String host) {
        return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    private static String origin(String url) {
        var uri = java.net.URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
