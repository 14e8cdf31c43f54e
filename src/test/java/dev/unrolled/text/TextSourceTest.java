package dev.unrolled.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextSourceTest {
    private static final String LONG = "A line of text that goes on.\n".repeat(50);

    @TempDir
    private Path folder;

    private Path write(String name, String text, Charset charset) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, text.getBytes(charset));
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text, StandardCharsets.UTF_8);
    }

    private static String refusal(String specification) {
        String message = catchThrowableOfType(TextException.class, () -> TextSource.open(specification))
                .getMessage();
        assertThat(message).endsWith(".").doesNotContain("\n", "Exception");
        return message;
    }

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() throws IOException {
        assertThat(TextSource.open(write("a.txt", LONG + "é")).text()).isEqualTo(LONG + "é");
        assertThat(TextSource.open(write("b.txt", "\uFEFF" + LONG)).text()).isEqualTo(LONG);
    }

    @Test
    void turnsEveryLineEndIntoANewlineAndSaysSo() throws IOException {
        Corpus corpus = TextSource.open(write("a.txt", LONG + "one\r\ntwo\r\nthree\rfour\n"));
        assertThat(corpus.text()).isEqualTo(LONG + "one\ntwo\nthree\nfour\n");
        assertThat(corpus.remarks()).containsExactly("2 CRLF line ends changed", "1 CR line end changed");
    }

    @Test
    void recognisesLatin1() throws IOException {
        Corpus corpus = TextSource.open(write("a.txt", LONG + "déjà vu", StandardCharsets.ISO_8859_1));
        assertThat(corpus.text()).endsWith("déjà vu");
        assertThat(corpus.remarks()).containsExactly("read as Latin-1");
    }

    @Test
    void recognisesTheCurlyQuotesOfWindows() throws IOException {
        Corpus corpus = TextSource.open(write("a.txt", LONG + "“quoted”", Charset.forName("windows-1252")));
        assertThat(corpus.text()).endsWith("“quoted”");
        assertThat(corpus.remarks()).containsExactly("read as Windows-1252");
    }

    @Test
    void oneBrokenCharacterDoesNotTurnUtf8IntoLatin1() throws IOException {
        Path path = write("a.txt", LONG + "ééééé");
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length - 1] = 'x';
        Corpus corpus = TextSource.open(Files.write(path, bytes));
        assertThat(corpus.text()).contains("éééé\uFFFDx");
        assertThat(corpus.remarks()).containsExactly("1 broken UTF-8 character");
    }

    @Test
    void aReplacementCharacterInTheFileIsNotBroken() throws IOException {
        Corpus corpus = TextSource.open(write("a.txt", LONG + "\uFFFD"));
        assertThat(corpus.text()).isEqualTo(LONG + "\uFFFD");
        assertThat(corpus.remarks()).isEmpty();
    }

    @Test
    void recognisesUtf16() throws IOException {
        assertThat(TextSource.open(write("a.txt", LONG, StandardCharsets.UTF_16))
                        .text())
                .isEqualTo(LONG);
    }

    @Test
    void refusesEmptyAndBlankFiles() throws IOException {
        assertThat(refusal(write("a.txt", "").toString())).contains("a.txt is empty");
        assertThat(refusal(write("b.txt", "\n \n").toString())).contains("empty");
    }

    @Test
    void refusesShortFiles() throws IOException {
        assertThat(refusal(write("a.txt", "short").toString())).contains("only 5 characters", "1,000");
    }

    @Test
    void refusesBinaryFiles() throws IOException {
        assertThat(refusal(write("a.png", LONG + "\0").toString())).contains("not a text file");
    }

    @Test
    void refusesMissingFiles() {
        assertThat(refusal(folder.resolve("nowhere.txt").toString())).contains("There is no file");
    }

    @Test
    void refusesHugeFilesBeforeReadingThem() throws IOException {
        Path path = folder.resolve("huge.txt");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(600L << 20);
        }
        assertThat(refusal(path.toString())).contains("600 MB", "at most 512 MB");
        assertThat(refusal(folder.toString())).contains("512 MB");
    }

    @Test
    void refusesUnknownSamplesWithAListOfTheNames() {
        assertThat(refusal("sample:tolstoy")).contains("tolstoy", "hello, dialogue, code, shakespeare, java");
    }

    @Test
    void refusesWhatIsNoFileName() {
        assertThat(refusal("")).contains("sample:hello");
        assertThat(refusal("a\0b")).contains("not a file name");
    }

    @Test
    void joinsSeveralFilesInTheOrderGiven() throws IOException {
        Path first = write("z.txt", "first " + LONG);
        Path second = write("a.txt", "second " + LONG);
        Corpus corpus = TextSource.open(List.of(first, second));
        assertThat(corpus.text()).startsWith("first").contains("second");
        assertThat(corpus.name()).isEqualTo("z.txt and 1 more");
    }

    @Test
    void readsAFolderSortedAndOnlyItsMainKind() throws IOException {
        write("notes.md", "prose");
        write("src/b.c", "second();\n" + LONG);
        write("src/a.c", "first();\n" + LONG);
        write("src/.hidden.c", "hidden");
        write("picture.png", "\0\0");
        Corpus corpus = TextSource.open(folder);
        assertThat(corpus.text()).startsWith("first").contains("second").doesNotContain("prose", "hidden");
        assertThat(corpus.remarks()).contains("2 code files read (.c)", "2 other files left out");
    }

    @Test
    void refusesAFolderWithoutTexts() throws IOException {
        write("picture.png", "\0\0");
        assertThat(refusal(folder.toString())).contains("holds no text files");
    }

    @Test
    void leavesOutBadFilesOfAFolderAndSaysSo() throws IOException {
        write("a.txt", LONG);
        write("b.txt", "\0\0");
        assertThat(TextSource.open(folder).remarks()).anyMatch(remark -> remark.startsWith("left out: b.txt"));
    }

    @Test
    void takesPastedText() {
        assertThat(TextSource.pasted(LONG.replace("\n", "\r\n")).text()).isEqualTo(LONG);
    }
}
