package dev.unrolled.app.offscreen;

import dev.unrolled.cli.GradientPages;
import dev.unrolled.cli.RenderRequest;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.GradientPage;
import dev.unrolled.viewmodel.Sessions;

/** Draws views of a session to files. */
public final class Renderer {
    private Renderer() {}

    /**
     * Draws one view; needs no display.
     *
     * @throws dev.unrolled.cli.CommandException if it cannot be drawn or written
     */
    public static void render(RenderRequest request) {
        Toolkit.start();
        Shot shot = new Shot(
                request.view().toString(),
                request.cell().map(cell -> new Shot.Cell(cell.layer(), cell.unit())),
                request.offset(),
                request.marked(),
                request.picture().theme() == RenderRequest.Theme.DARK);
        try (PausedApp app = PausedApp.of(Sessions.of(request.session()));
                ViewPictures pictures = ViewPictures.open(
                        app.model(),
                        request.picture().width(),
                        request.picture().height())) {
            show(app.model(), request.page());
            WholeFile.write(pictures.take(shot), request.picture().out());
        }
    }

    /** Turns the Gradients view to a page. */
    public static void show(AppModel app, GradientPages page) {
        Toolkit.call(() -> {
            app.gradients()
                    .pageProperty()
                    .set(GradientPage.byId(page.toString()).orElseThrow());
            return null;
        });
    }
}
