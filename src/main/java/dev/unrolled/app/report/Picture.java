package dev.unrolled.app.report;

/** A picture of a view for a report. Immutable. */
public final class Picture {
    private final String name;
    private final String caption;
    private final byte[] png;

    /**
     * @param name the view's name
     * @param caption what it shows
     * @param png the picture
     */
    public Picture(String name, String caption, byte[] png) {
        this.name = name;
        this.caption = caption;
        this.png = png.clone();
    }

    public String name() {
        return name;
    }

    public String caption() {
        return caption;
    }

    public byte[] png() {
        return png.clone();
    }
}
