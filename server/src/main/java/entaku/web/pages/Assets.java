package entaku.web.pages;

import entaku.store.TokenHash;
import entaku.web.door.Refused;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Serves the built web client from memory: read, hashed and compressed once at start, so that a hall that opens it at
 * once costs no file and no compression, and no path can reach outside it.
 */
public final class Assets {
    /** Addresses that the client itself draws: all answered with its one page. */
    private static final List<String> FACES = List.of("/", "/s", "/facilitator", "/screen", "/staff", "/check");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    /** What tools keep for themselves, such as the list of all parts of a build: it lies in the folder, and is no page. */
    private static final Pattern HIDDEN = Pattern.compile("/\\.");

    private static final String NOT_BUILT = """
            <!doctype html><html lang="ja"><title>円卓</title>
            <p>画面がまだ作られていません。 / The web client has not been built: run <code>npm ci &amp;&amp; npm run build</code> in web-client.</p>
            """;

    private final Map<String, Asset> byPath = new HashMap<>();

    private record Asset(String type, Buffer plain, Buffer zipped, String tag, boolean forever) {}

    /** Reads a directory; without an {@code index.html} in it a page says that the client is not built. */
    public Assets(Path root) {
        if (Files.isDirectory(root)) {
            try (var files = Files.walk(root)) {
                files.filter(Files::isRegularFile).forEach(file -> add(root, file));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the web client in " + root, e);
            }
        }
        byPath.putIfAbsent(
                "/index.html", asset("/index.html", NOT_BUILT.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private void add(Path root, Path file) {
        String path = "/" + root.relativize(file).toString().replace('\\', '/');
        if (!TYPES.containsKey(ending(path)) || HIDDEN.matcher(path).find()) return;
        try {
            byPath.put(path, asset(path, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Asset asset(String path, byte[] bytes) {
        byte[] zipped = zip(bytes);
        // Names under /assets hold a hash of their content: another content has another name.
        boolean forever = path.startsWith("/assets/");
        String tag = TokenHash.of(bytes).substring(0, 16);
        Buffer small = zipped.length < bytes.length * 0.9 ? Buffer.buffer(zipped) : null;
        return new Asset(TYPES.get(ending(path)), Buffer.buffer(bytes), small, tag, forever);
    }

    public void serve(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        Asset asset = find(context.normalizedPath());
        if (asset == null) context.fail(new Refused("not-found"));
        else if (!reads) context.fail(new Refused("not-allowed"));
        else send(request, context.response(), asset);
    }

    private Asset find(String path) {
        boolean face = FACES.contains(path) || path.matches("/j/[^/]{0,40}|/record/[A-Za-z0-9_-]{1,40}");
        return byPath.get(face ? "/index.html" : path);
    }

    private static void send(HttpServerRequest request, HttpServerResponse response, Asset asset) {
        boolean zip = asset.zipped() != null && accepts(request, "gzip");
        String tag = '"' + asset.tag() + (zip ? "-gz" : "") + '"';
        response.putHeader("Cache-Control", asset.forever() ? "public, max-age=31536000, immutable" : "no-cache")
                .putHeader("ETag", tag)
                .putHeader("Vary", "Accept-Encoding");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        Buffer body = zip ? asset.zipped() : asset.plain();
        response.putHeader("Content-Type", asset.type());
        if (zip) response.putHeader("Content-Encoding", "gzip");
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", String.valueOf(body.length())).end();
        } else {
            response.end(body);
        }
    }

    private static boolean accepts(HttpServerRequest request, String encoding) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.matches(".*\\b" + encoding + "\\b(?! *; *q=0(\\.0*)?(,|$)).*");
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static byte[] zip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
