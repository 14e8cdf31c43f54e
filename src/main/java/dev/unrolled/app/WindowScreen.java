package dev.unrolled.app;

import dev.unrolled.app.measure.Measured;
import dev.unrolled.app.measure.Measurement;
import dev.unrolled.app.offscreen.Display;
import dev.unrolled.app.offscreen.Renderer;
import dev.unrolled.app.offscreen.WholeFile;
import dev.unrolled.app.report.ReportFolder;
import dev.unrolled.app.report.SessionReport;
import dev.unrolled.cli.CommandException;
import dev.unrolled.cli.LabRequest;
import dev.unrolled.cli.MeasureRequest;
import dev.unrolled.cli.RenderRequest;
import dev.unrolled.cli.ReportRequest;
import dev.unrolled.cli.Screen;
import dev.unrolled.cli.Terminal;
import dev.unrolled.cli.WindowRequest;
import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import dev.unrolled.text.SampleText;
import dev.unrolled.training.LineUp;
import dev.unrolled.viewmodel.TextChoice;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        // Read before anything is drawn, so that a file of another kind is refused as every command refuses it.
        Optional<Session> session = request.session().map(SessionFile::read);
        if (request.measure().isPresent()) {
            measure(request.measure().get(), request);
        } else if (Display.isMissing()) {
            openOffScreen(session, text(request));
        } else {
            openWindow(request);
        }
    }

    private static TextChoice text(WindowRequest request) {
        return request.text().map(TextChoice::named).orElse(USUAL);
    }

    private void openOffScreen(Optional<Session> session, TextChoice text) {
        Display.drawInMemory();
        OffScreenRun run = new OffScreenRun(err, Terminal.isWatched(), SECONDS_WITHOUT_DISPLAY);
        Path folder = ReportFolder.usual(Path.of(""));
        if (session.isPresent()) {
            run.show(session.get(), folder);
        } else {
            run.train(text, folder);
        }
    }

    private static void openWindow(WindowRequest request) {
        List<String> arguments = new ArrayList<>();
        request.text().ifPresent(text -> arguments.add("--text=" + text));
        request.session().ifPresent(path -> arguments.add("--session=" + path));
        try {
            Application.launch(UnrolledApplication.class, arguments.toArray(String[]::new));
        } catch (UnsupportedOperationException e) {
            throw new CommandException(
                    "The display that DISPLAY names cannot be opened; correct it, or unset it to run off screen.", e);
        }
    }

    private void measure(MeasureRequest wanted, WindowRequest request) {
        if (Display.isMissing()) {
            Display.drawInMemory();
        }
        ScreenCost cost = new ScreenCost();
        Measurement.Subject subject = new Measurement.Subject(
                text(request), wanted.lineUp().map(LineUp::id), wanted.view().toString());
        Measured measured = new Measurement(cost, cost::begin, subject, wanted.seconds()).run();
        out.println(request.json() ? measured.toJson() : measured.inWords());
    }

    @Override
    public void render(RenderRequest request) {
        Display.drawInMemory();
        Renderer.render(request);
    }

    @Override
    public void lab(LabRequest request) {
        Display.drawInMemory();
        new LabRun(err, Terminal.isWatched()).run(request);
    }

    @Override
    public void report(ReportRequest request) {
        Display.drawInMemory();
        WholeFile.write(SessionReport.of(request.session()).toHtml(), request.out());
    }
}
