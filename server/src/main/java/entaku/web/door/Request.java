package entaku.web.door;

import io.vertx.ext.web.RoutingContext;

/** One request, and who makes it. */
public record Request(RoutingContext context, Caller caller) {
    /** Reads the body. Throws {@link Refused}. */
    public <T extends Record> T body(Class<T> shape) {
        return Bodies.read(context.body().buffer(), shape);
    }

    /** Gives the session named in the path. */
    public String session() {
        return context.pathParam("id");
    }

    /** Gives the caller on a seat; only behind an {@link Access} that asks for one. */
    public Caller.Seated seat() {
        return (Caller.Seated) caller;
    }

    /** Gives another part of the path by its name. */
    public String part(String name) {
        return context.pathParam(name);
    }

    /** Gives where the request comes from. In IPv6 a household has as many addresses as it likes: the first half of one. */
    public String address() {
        var remote = context.request().remoteAddress();
        String host = remote == null || remote.hostAddress() == null ? "" : remote.hostAddress();
        String[] parts = host.split(":");
        return parts.length < 5 ? host : String.join(":", java.util.Arrays.copyOf(parts, 4));
    }

    /** Gives a query parameter, or null. */
    public String query(String name) {
        return context.request().getParam(name);
    }
}
