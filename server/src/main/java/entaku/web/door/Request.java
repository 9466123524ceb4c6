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

    /** Gives where the request comes from. */
    public String address() {
        return Whence.of(context.request().remoteAddress());
    }

    /** Gives a query parameter, or null. */
    public String query(String name) {
        return context.request().getParam(name);
    }
}
