package dev.unrolled.cli;

import dev.unrolled.session.Session;
import java.nio.file.Path;

/**
 * A report to write.
 *
 * @param session what it is about
 * @param out where to write the page
 */
public record ReportRequest(Session session, Path out) {}
