package dev.unrolled.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Three plays by Shakespeare out of a library on the class path, set as in a printed play: one verse a line. */
final class Plays {
    private static final String FOLDER = "/org/exist/samples/shakespeare/";
    private static final List<String> FILES = List.of("hamlet.xml", "macbeth.xml", "r_and_j.xml");

    private final StringBuilder text = new StringBuilder();

    private Plays() {}

    static Corpus read(String name) {
        Plays plays = new Plays();
        for (String file : FILES) {
            plays.readPlay(file);
        }
        return new Corpus(name, plays.text.toString(), List.of("3 plays, front matter and casts left out"));
    }

    private void readPlay(String file) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream stream = Plays.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new TextException("The play " + file + " is missing from the program’s library folder;"
                        + " build or install the program again.");
            }
            writePlay(factory.createXMLStreamReader(stream));
        } catch (IOException | XMLStreamException exception) {
            throw new TextException(
                    "The play " + file + " cannot be read; build or install the program again.", exception);
        }
    }

    private void writePlay(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder content = new StringBuilder();
        boolean inFrontMatter = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    content.setLength(0);
                    inFrontMatter |= isFrontMatter(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS -> content.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    String element = reader.getLocalName();
                    if (!inFrontMatter) {
                        writeElement(element, content.toString().strip().replaceAll("\\s+", " "));
                    }
                    inFrontMatter &= !isFrontMatter(element);
                    content.setLength(0);
                }
                default -> {
                    // Comments and instructions are not part of the play.
                }
            }
        }
    }

    private static boolean isFrontMatter(String element) {
        return element.equals("FM") || element.equals("PERSONAE");
    }

    private void writeElement(String element, String content) {
        switch (element) {
            case "SPEAKER" -> text.append(content.toUpperCase(Locale.ROOT)).append(":\n");
            case "LINE" -> text.append(content).append('\n');
            case "STAGEDIR" -> text.append('[').append(content).append("]\n");
            case "TITLE" -> text.append(content).append("\n\n");
            case "SPEECH" -> text.append('\n');
            default -> {
                // Acts, scenes and the rest only hold other elements.
            }
        }
    }
}
