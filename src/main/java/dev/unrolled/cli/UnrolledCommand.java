package dev.unrolled.cli;

import dev.unrolled.session.SessionException;
import dev.unrolled.text.TextException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code unrolled} and its subcommands; alone it opens the window. */
@Command(
        name = "unrolled",
        mixinStandardHelpOptions = true,
        version = "Unrolled 0.1.0",
        header = "See inside a recurrent network while it learns.",
        description = "Without a command it opens the window.",
        commandListHeading = "%nCommands:%n",
        footer = "%nTEXT is a file, a folder, or sample:NAME (see “unrolled samples”).%n"
                + "Exit code: 0 done, 1 failed, 2 wrong usage; 130 ended by"
                + " Ctrl-C; the reason stands on standard error.")
public final class UnrolledCommand implements Runnable {
    private final Screen screen;

    @Spec
    private CommandSpec spec;

    @Option(names = "--text", paramLabel = "TEXT", description = "Train on this text from the start.")
    private String text;

    @Option(names = "--session", paramLabel = "SESSION", description = "Open this session.")
    private Path session;

    @Mixin
    private final MeasureOptions measured = new MeasureOptions();

    private UnrolledCommand(Screen screen) {
        this.screen = screen;
    }

    /**
     * Runs a command.
     *
     * @param screen opens the window and draws pictures
     * @param out receives results
     * @param err receives everything else, errors as one sentence
     * @return 0 done, 1 failed, 2 wrong usage
     */
    public static int run(Screen screen, PrintStream out, PrintStream err, String... arguments) {
        Console console = new Console(out, err, Terminal.isWatched());
        CommandLine commands = new CommandLine(new UnrolledCommand(screen))
                .addSubcommand(new SamplesCommand(console))
                .addSubcommand(new TrainCommand(console))
                .addSubcommand(new TaskCommand(console))
                .addSubcommand(new SampleCommand(console))
                .addSubcommand(new CellsCommand(console))
                .addSubcommand(new FindCommand(console))
                .addSubcommand(new AblateCommand(console))
                .addSubcommand(new GradientsCommand(console))
                .addSubcommand(new RenderCommand(console, screen))
                .addSubcommand(new LabCommand(console, screen))
                .addSubcommand(new ReportCommand(console, screen))
                .addSubcommand(new BenchCommand(console));
        PlainWords.teach(commands);
        commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setAllowSubcommandsAsOptionParameters(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(30)
                .setParameterExceptionHandler((exception, args) -> wrongUsage(exception, err))
                .setExecutionExceptionHandler((exception, command, result) -> failed(exception, err));
        try {
            return commands.execute(arguments);
        } catch (OutOfMemoryError error) {
            err.println("The memory is used up; choose a smaller network, batch or text, or give Java more (-Xmx).");
            return CommandLine.ExitCode.SOFTWARE;
        } catch (LinkageError error) {
            err.println("The tensor library does not run on this machine (" + oneLine(error) + ").");
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    @Override
    public void run() {
        require(text == null || session == null, "--text and --session cannot be given together; choose one");
        Optional<MeasureRequest> measure = measured.request();
        require(
                measure.isEmpty() || session == null,
                "--measure trains a fresh network; give --text instead of --session");
        checkText();
        screen.open(
                new WindowRequest(Optional.ofNullable(text), Optional.ofNullable(session), measure, measured.json()));
    }

    private void checkText() {
        if (text != null) {
            try {
                Texts.check(List.of(text));
            } catch (TextException exception) {
                throw new CommandLine.ParameterException(spec.commandLine(), exception.getMessage(), exception);
            }
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new CommandLine.ParameterException(spec.commandLine(), otherwise);
        }
    }

    private static int wrongUsage(CommandLine.ParameterException exception, PrintStream err) {
        CommandLine command = exception.getCommandLine();
        String suggestion = "";
        if (exception instanceof CommandLine.UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            suggestion = suggestions.isEmpty() ? "" : "; did you mean " + suggestions.get(0) + "?";
        }
        String name = command.getCommandSpec().qualifiedName();
        String sentence = withoutStop(oneLine(exception)) + suggestion;
        String end = sentence.endsWith("?") ? "" : ".";
        err.println(name + ": " + sentence + end + " Try “" + name + " --help”.");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception exception, PrintStream err) {
        boolean told = exception instanceof CommandException
                || exception instanceof TextException
                || exception instanceof SessionException;
        err.println(
                told
                        ? oneLine(exception)
                        : "Unrolled failed in a way it should not ("
                                + exception.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ": "
                                + withoutStop(oneLine(exception)) + "); please report it.");
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String oneLine(Throwable throwable) {
        String message = throwable.getMessage() == null ? "no message" : throwable.getMessage();
        return message.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
