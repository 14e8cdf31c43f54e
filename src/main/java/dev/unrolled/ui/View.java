package dev.unrolled.ui;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * One way of looking at the network, with its place in the rail.
 *
 * <p>The node is made when the view is first shown, and is in a scene only while it is shown: a view whose pictures cost
 * something draws only while {@code node.getScene() != null}.
 *
 * @param id the name in preferences and on the command line, such as {@code read}
 * @param title one word for the rail
 * @param question what the view answers, for its tooltip
 * @param icon for the rail
 * @param cellPanel whether the list of cells and the chosen cell's page stand at its right
 * @param factory makes the node
 */
public record View(String id, String title, String question, Ikon icon, boolean cellPanel, Supplier<Node> factory) {}
