package entaku.web.door;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.function.Function;

/**
 * One way to ask something over HTTP.
 *
 * @param path below {@code /api}; {@code :id} in it is a session
 * @param answer gives plain JSON values, a record of them, a {@link Kept} of these, or a {@link Page}
 */
public record Route(HttpMethod method, String path, Access access, Function<Request, Future<?>> answer) {
    public static Route get(String path, Access access, Function<Request, Future<?>> answer) {
        return new Route(HttpMethod.GET, path, access, answer);
    }

    public static Route post(String path, Access access, Function<Request, Future<?>> answer) {
        return new Route(HttpMethod.POST, path, access, answer);
    }
}
