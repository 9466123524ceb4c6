package entaku.web;

import entaku.journal.Journal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A Java process of its own with the class path of the tests: to be killed, or to stand still. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final Thread reading;

    Child(Class<?> main, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        process = builder.start();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        reading = new Thread(
                () -> reader.lines().forEach(line -> {
                    said.add(line);
                    Journal.suite().line(line);
                    lines.add(line);
                }),
                "child");
        reading.setDaemon(true);
        reading.start();
    }

    /** Waits for the first line that fits, a minute at most. */
    public String line(Predicate<String> fits) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < until) {
            String line = lines.poll(100, TimeUnit.MILLISECONDS);
            if (line != null && fits.test(line)) return line.strip();
            if (line == null && !process.isAlive()) break;
        }
        throw new AssertionError("the process said nothing that fits");
    }

    /** Waits until it has ended by itself and all that it said is here. */
    public void ended() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new AssertionError("it lives on");
        reading.join(TimeUnit.SECONDS.toMillis(20));
    }

    /** Gives everything that it said, errors too. */
    public List<String> said() {
        return List.copyOf(said);
    }

    /** Sends a signal such as {@code -STOP}. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
    }

    /** Ends it with -9, and waits until it is gone. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        if (!process.waitFor(20, TimeUnit.SECONDS)) throw new AssertionError("it lives on");
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
