package dev.unrolled.cli;

/** The command line as a program of its own, for processes that need no screen. */
public final class WithoutWindow {
    private WithoutWindow() {}

    public static void main(String[] arguments) {
        System.exit(UnrolledCommand.run(Screen.none(), System.out, System.err, arguments));
    }
}
