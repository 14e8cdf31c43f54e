package dev.unrolled.app.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Writes a page that needs nothing beside it: styles and pictures are inside, nothing is linked. */
final class HtmlPage {
    private static final String STYLE =
            """
            :root { color-scheme: light dark; --ink: #17181c; --paper: #fcfcfa; --quiet: #62646a; --line: #d9d9d2; }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #ecece7; --paper: #17191c; --quiet: #a6a9ae; --line: #3b3f45; } }
            body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
              max-width: 1200px; margin: 2rem auto; padding: 0 1.5rem; }
            h1 { font-size: 1.7rem; margin-bottom: 0; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
            p.quiet, figcaption { color: var(--quiet); } figure { margin: 1rem 0 2rem; }
            img { width: 100%; border: 1px solid var(--line); border-radius: 5px; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { text-align: left; padding: .25rem 1.2rem .25rem 0; border-bottom: 1px solid var(--line); }
            th { color: var(--quiet); font-weight: normal; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); padding: 1rem;
              border-radius: 5px; font: 14px/1.5 ui-monospace, monospace; }
            """;

    private final StringBuilder body = new StringBuilder();
    private final String title;

    HtmlPage(String title) {
        this.title = title;
        body.append("<h1>").append(escaped(title)).append("</h1>\n");
    }

    HtmlPage heading(String text) {
        body.append("<h2>").append(escaped(text)).append("</h2>\n");
        return this;
    }

    HtmlPage paragraph(String text) {
        body.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    HtmlPage quietly(String text) {
        body.append("<p class=\"quiet\">").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** A picture inside the page. */
    HtmlPage picture(byte[] png, String caption) {
        body.append("<figure><img alt=\"").append(escaped(caption)).append("\" src=\"data:image/png;base64,");
        body.append(Base64.getEncoder().encodeToString(png)).append("\">");
        body.append("<figcaption>").append(escaped(caption)).append("</figcaption></figure>\n");
        return this;
    }

    HtmlPage table(List<String> heads, List<List<String>> rows) {
        body.append("<table><thead>").append(row("th", heads)).append("</thead><tbody>\n");
        rows.forEach(row -> body.append(row("td", row)).append('\n'));
        body.append("</tbody></table>\n");
        return this;
    }

    private static String row(String tag, List<String> cells) {
        StringBuilder row = new StringBuilder("<tr>");
        cells.forEach(cell -> row.append("<")
                .append(tag)
                .append(">")
                .append(escaped(cell))
                .append("</")
                .append(tag)
                .append(">"));
        return row.append("</tr>").toString();
    }

    /** Text as it stands, line by line. */
    HtmlPage verbatim(String text) {
        body.append("<pre>").append(escaped(text)).append("</pre>\n");
        return this;
    }

    byte[] toBytes() {
        String page = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + escaped(title)
                + "</title>\n<style>\n"
                + STYLE + "</style></head>\n<body>\n" + body + "</body></html>\n";
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** Markup characters as entities, control characters that a page may not hold as the replacement character. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(character) ? character : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int character) {
        boolean space = character == '\n' || character == '\t';
        boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
        return space || (!Character.isISOControl(character) && !surrogate);
    }
}
