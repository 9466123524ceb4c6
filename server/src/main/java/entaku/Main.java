package entaku;

import entaku.cli.Copies;
import entaku.cli.Erase;
import entaku.cli.Home;
import entaku.cli.Verify;
import entaku.cli.WriteSchema;
import entaku.cli.residents.Residents;
import entaku.files.Private;
import entaku.session.Kinds;
import entaku.steps.Steps;
import entaku.templates.BadTemplate;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. Without a word it serves. */
@Command(
        name = "entaku",
        description = "Runs live round-table meetings and keeps their record.",
        mixinStandardHelpOptions = true,
        version = "Entaku 0.1.0",
        subcommands = {
            Main.Serve.class,
            Copies.Save.class,
            Copies.Fill.class,
            Verify.class,
            WriteSchema.class,
            Erase.EraseNames.class,
            Erase.EraseWord.class
        },
        footerHeading = "%nSettings, from the environment or the file (the environment wins):%n")
public final class Main implements Callable<Integer>, Home {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "a properties file with settings",
            scope = CommandLine.ScopeType.INHERIT)
    private Path config;

    /** The file with the links of the last start, where nobody reads what is written. */
    private static final String LINKS = "links.txt";

    private final Kinds kinds;

    private Main(Kinds kinds) {
        this.kinds = kinds;
    }

    public static void main(String[] arguments) {
        run(commandLine(), arguments);
    }

    /** Ends the program too when something went wrong. */
    static void run(CommandLine line, String... arguments) {
        int exit = line.execute(arguments);
        if (exit != 0) System.exit(exit);
    }

    static CommandLine commandLine() {
        return commandLine(new Steps());
    }

    /** Gives the command line with these kinds of step instead of those that are shipped. */
    static CommandLine commandLine(Kinds kinds) {
        var line = new CommandLine(new Main(kinds));
        line.addSubcommand(new Residents(kinds));
        line.getCommandSpec().usageMessage().footer(Setting.list());
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            boolean wrong = e instanceof Config.Wrong || e instanceof BadTemplate;
            if (!wrong && !(e instanceof IOException)) throw e;
            command.getErr().println(e.getMessage());
            return wrong ? 2 : 1;
        });
        return line;
    }

    @Override
    public Integer call() throws Exception {
        return serve(config(), kinds);
    }

    Config config() {
        return Config.read(System.getenv(), config);
    }

    @Override
    public String mongodbUri() {
        return config().mongodbUri();
    }

    @Override
    public Path dataDir() {
        return config().dataDir();
    }

    /** Serves until it is told to stop. */
    @Command(
            name = "serve",
            description = "Serves sessions (what is done without a word).",
            mixinStandardHelpOptions = true)
    static final class Serve implements Callable<Integer> {
        @CommandLine.ParentCommand
        private Main main;

        @Override
        public Integer call() throws Exception {
            return main.call();
        }
    }

    private static int serve(Config config, Kinds kinds) throws Exception {
        Server server = Server.start(config, kinds, System::currentTimeMillis, System::nanoTime);
        var stop = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stop.countDown();
                        },
                        "stop"));
        if (config.sample()) server.reception().sample().await(30, TimeUnit.SECONDS);
        var welcome = server.reception().welcome().await(30, TimeUnit.SECONDS);
        // Japanese, whatever the locale of the terminal says.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (isTerminal()) {
            out.print(Announcement.of(welcome, server.url(), true));
        } else {
            Path file = config.dataDir().resolve(LINKS);
            Private.write(file, Announcement.of(welcome, server.url(), false));
            out.print(Announcement.elsewhere(file, server.url()));
        }
        stop.await();
        return 0;
    }

    /** Tells whether a person reads what is written; what goes anywhere else may be kept by whoever keeps logs. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) return false;
        try {
            // From Java 22 on there always is one, and it says itself whether it is a terminal.
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
