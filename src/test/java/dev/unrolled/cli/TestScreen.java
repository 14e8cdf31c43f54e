package dev.unrolled.cli;

/** A screen on which nothing may be asked for but what a test overrides. */
class TestScreen implements Screen {
    @Override
    public void open(WindowRequest request) {
        throw new AssertionError("no window is to be opened");
    }

    @Override
    public void render(RenderRequest request) {
        throw new AssertionError("nothing is to be drawn");
    }

    @Override
    public void lab(LabRequest request) {
        throw new AssertionError("no line-up was asked for");
    }

    @Override
    public void report(ReportRequest request) {
        throw new AssertionError("no report was asked for");
    }
}
