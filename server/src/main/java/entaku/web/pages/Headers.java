package entaku.web.pages;

import entaku.web.door.Refused;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Puts the same strict headers on every answer, and lets no other site in. */
public final class Headers {
    /** Nothing from outside, nothing inline, no frame around us. Pictures drawn on the page itself may be data. */
    static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-src 'none'; frame-ancestors 'none'";

    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()";

    private final String publicOrigin;
    private final boolean secure;

    public Headers(String publicUrl) {
        publicOrigin = origin(publicUrl);
        secure = publicUrl.startsWith("https:");
    }

    public void put(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Permissions-Policy", NO_DEVICES)
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
        // SockJS opens itself to every site by default; ours has no business with any other.
        context.addHeadersEndHandler(v -> response.headers().remove("Access-Control-Allow-Origin"));
        if (secure) response.putHeader("Strict-Transport-Security", "max-age=31536000");
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
