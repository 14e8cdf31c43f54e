package dev.unrolled.ui.side;

import javafx.scene.Node;

/**
 * One of the things that the upper part of the side panel can show.
 *
 * @param id the name in preferences, such as {@code look}
 * @param title a word or two for the tab
 * @param explanation what it shows, for the tab's tooltip
 * @param content shown while the tab is chosen
 */
record SideTab(String id, String title, String explanation, Node content) {}
