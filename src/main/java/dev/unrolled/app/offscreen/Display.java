package dev.unrolled.app.offscreen;

import java.util.Locale;
import java.util.Map;

/** The display of this machine, found out without starting a toolkit. */
public final class Display {
    private Display() {}

    /** Whether there is no display that a window could open on. */
    public static boolean isMissing() {
        boolean drawnInMemory = "Monocle".equals(System.getProperty("glass.platform"));
        return drawnInMemory || isMissing(System.getProperty("os.name", ""), System.getenv());
    }

    /** Only systems with X or Wayland can be without. */
    static boolean isMissing(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows") || name.startsWith("mac")) {
            return false;
        }
        return environment.getOrDefault("DISPLAY", "").isBlank()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /** Lets the toolkit draw in memory; to be called before it starts. */
    public static void drawInMemory() {
        drawInMemory(1600, 1000);
    }

    /**
     * Lets the toolkit draw on a screen of that many pixels in memory, unless the property {@code headless.geometry} says another; no
     * window may be larger.
     */
    public static void drawInMemory(int width, int height) {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("prism.lcdtext", "false");
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty("headless.geometry") == null) {
            System.setProperty("headless.geometry", width + "x" + height + "-32");
        }
    }
}
