package dev.unrolled.cli;

/** What the command line needs a screen for. */
public interface Screen {
    /** Opens the window and returns when it is closed. */
    void open(WindowRequest request);

    /** Draws a view off screen, also on a machine with no display, and writes it to a PNG file. */
    void render(RenderRequest request);

    /** Trains a line-up off screen and draws how gradients flow back through its networks. */
    void lab(LabRequest request);

    /** Draws every view off screen and writes a page that shows them. */
    void report(ReportRequest request);

    /** A screen for programs that have none: every call fails with one sentence. */
    static Screen none() {
        return new Screen() {
            @Override
            public void open(WindowRequest request) {
                throw new CommandException("This program has no window; try “unrolled --help” for what it can do.");
            }

            @Override
            public void render(RenderRequest request) {
                throw new CommandException("This program cannot draw; use the other commands on the session.");
            }

            @Override
            public void lab(LabRequest request) {
                throw new CommandException("This program cannot draw; “gradients” prints the numbers of a session.");
            }

            @Override
            public void report(ReportRequest request) {
                throw new CommandException("This program cannot draw; use the other commands on the session.");
            }
        };
    }
}
