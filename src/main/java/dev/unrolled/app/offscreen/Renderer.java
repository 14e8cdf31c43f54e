package dev.unrolled.app.offscreen;

import dev.unrolled.cli.RenderRequest;
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
                request.theme() == RenderRequest.Theme.DARK);
        try (PausedApp app = PausedApp.of(Sessions.of(request.session()));
                ViewPictures pictures = ViewPictures.open(app.model(), request.width(), request.height())) {
            WholeFile.write(pictures.take(shot), request.out());
        }
    }
}
