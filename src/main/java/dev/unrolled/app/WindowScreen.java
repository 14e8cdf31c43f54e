package dev.unrolled.app;

import dev.unrolled.cli.CommandException;
import dev.unrolled.cli.RenderRequest;
import dev.unrolled.cli.Screen;
import dev.unrolled.cli.WindowRequest;
import javafx.application.Application;

/** The window as the command line opens it. */
final class WindowScreen implements Screen {
    @Override
    public void open(WindowRequest request) {
        if (request.text().isPresent()
                || request.session().isPresent()
                || request.measureSeconds().isPresent()) {
            throw new CommandException(
                    "This version's window takes no options yet; open it without, and choose there.");
        }
        Application.launch(UnrolledApplication.class);
    }

    @Override
    public void render(RenderRequest request) {
        throw new CommandException("This version cannot draw pictures yet; open the window to look at the views.");
    }
}
