package dev.unrolled.app.offscreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void linuxWithoutXAndWaylandHasNone() {
        assertThat(Display.isMissing("Linux", Map.of())).isTrue();
        assertThat(Display.isMissing("Linux", Map.of("DISPLAY", " "))).isTrue();
    }

    @Test
    void linuxWithXOrWaylandHasOne() {
        assertThat(Display.isMissing("Linux", Map.of("DISPLAY", ":0"))).isFalse();
        assertThat(Display.isMissing("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isFalse();
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(Display.isMissing("Windows 11", Map.of())).isFalse();
        assertThat(Display.isMissing("Mac OS X", Map.of())).isFalse();
    }
}
