package entaku.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One server process under measurement: started, asked for its processor time and memory, stopped by its own id. */
final class Served implements AutoCloseable {
    /** Linux counts processor time in hundredths of a second (USER_HZ). */
    private static final double TICKS = 100;

    private final Process process;

    private Served(Process process) {
        this.process = process;
    }

    /** Starts it and hands every line it prints to the reader until the process ends. */
    static Served start(List<String> command, Map<String, String> environment, Consumer<String> lines)
            throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(Path.of(System.getProperty("entaku.root", ".")).toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        var reader = new Thread(() -> {
            try (var out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = out.readLine(); line != null; line = out.readLine()) lines.accept(line);
            } catch (IOException e) {
                // The process ended; so does its reader.
            }
        });
        reader.setDaemon(true);
        reader.start();
        return new Served(process);
    }

    /** Gives user + system seconds used so far, and the system's part of them. */
    double[] cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long system = Long.parseLong(fields[12]);
        return new double[] {(Long.parseLong(fields[11]) + system) / TICKS, system / TICKS};
    }

    /** Gives the resident memory in megabytes. */
    long rssMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")))
            if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
        return -1;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
