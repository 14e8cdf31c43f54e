package dev.unrolled.app;

import dev.unrolled.app.measure.Measured;
import dev.unrolled.app.measure.Measurement;
import dev.unrolled.app.offscreen.Display;
import dev.unrolled.app.offscreen.Renderer;
import dev.unrolled.app.offscreen.WholeFile;
import dev.unrolled.app.report.ReportFolder;
import dev.unrolled.app.report.SessionReport;
import dev.unrolled.cli.CommandException;
import dev.unrolled.cli.RenderRequest;
import dev.unrolled.cli.ReportRequest;
import dev.unrolled.cli.Screen;
import dev.unrolled.cli.Terminal;
import dev.unrolled.cli.WindowRequest;
import dev.unrolled.text.SampleText;
import dev.unrolled.viewmodel.TextChoice;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;

/** The window as the command line opens it. */
final class WindowScreen implements Screen {
    private static final double SECONDS_WITHOUT_DISPLAY = 60;

    private static final TextChoice USUAL = new TextChoice.Sample(SampleText.JAVA);

    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param out receives what was measured
     * @param err told what goes on while the app runs off screen
     */
    WindowScreen(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void open(WindowRequest request) {
        Optional<String> asked = request.text().or(() -> request.session().map(Path::toString));
        if (request.measureSeconds().isPresent()) {
            measure(asked.map(TextChoice::named).orElse(USUAL), request);
            return;
        }
        if (Display.isMissing()) {
            Display.drawInMemory();
            new OffScreenRun(err, Terminal.isWatched(), SECONDS_WITHOUT_DISPLAY)
                    .train(asked.map(TextChoice::named).orElse(USUAL), ReportFolder.usual(Path.of("")));
            return;
        }
        String[] arguments = asked.map(text -> new String[] {"--text=" + text}).orElse(new String[0]);
        try {
            Application.launch(UnrolledApplication.class, arguments);
        } catch (UnsupportedOperationException e) {
            throw new CommandException(
                    "The display that DISPLAY names cannot be opened; correct it, or unset it to run off screen.", e);
        }
    }

    private void measure(TextChoice text, WindowRequest request) {
        if (Display.isMissing()) {
            Display.drawInMemory();
        }
        ScreenCost cost = new ScreenCost();
        Measured measured = new Measurement(
                        cost, cost::begin, text, request.measureSeconds().getAsInt())
                .run();
        out.println(request.json() ? measured.toJson() : measured.inWords());
    }

    @Override
    public void render(RenderRequest request) {
        Display.drawInMemory();
        Renderer.render(request);
    }

    @Override
    public void report(ReportRequest request) {
        Display.drawInMemory();
        WholeFile.write(SessionReport.of(request.session()).toHtml(), request.out());
    }
}
