package dev.unrolled.viewmodel;

import dev.unrolled.text.CharacterSource;
import dev.unrolled.trace.SequenceTrace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which passage the network is watched reading: a page of the held-out text, or a text typed by hand. */
public final class PassageModel {
    /** The strip should be filled even where the page is small. */
    private static final int SHORTEST = 192;

    private static final int LONGEST = 1536;
    private static final int LONGEST_TYPED = 2_000;
    /** Far enough in for the state to be that of a network which has read for a while. */
    private static final int FIRST_OFFSET = 2_000;

    private static final int FIRST_CURSOR = 40;
    private static final int LINES_ABOVE_A_HIT = 3;

    private final TrainingModel training;
    private final Selection selection;
    private final TextSearch searching;
    private final ReadOnlyIntegerWrapper offset = new ReadOnlyIntegerWrapper(this, "offset", 0);
    private final ReadOnlyIntegerWrapper textLength = new ReadOnlyIntegerWrapper(this, "textLength", 0);
    private final BooleanProperty typing = new SimpleBooleanProperty(this, "typing", false);
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<SearchHits> hits = new ReadOnlyObjectWrapper<>(this, "hits", SearchHits.NONE);
    private final ReadOnlyIntegerWrapper hitNumber = new ReadOnlyIntegerWrapper(this, "hitNumber", 0);
    private CharacterSource heldOut;
    private int columns = 100;
    private int rows = 10;
    private Passage sent;

    PassageModel(TrainingModel training, Selection selection, Executor background) {
        this.training = training;
        this.selection = selection;
        searching = new TextSearch(background);
        training.snapshotProperty()
                .addListener((source, before, now) ->
                        now.project().map(Project::heldOut).ifPresent(this::takeText));
        typing.addListener(changed -> send());
        typed.addListener(changed -> send());
        search.addListener(changed -> startSearch());
        searching.setOnSucceeded(event -> found(searching.getValue()));
    }

    private void takeText(CharacterSource text) {
        if (text != heldOut) {
            if (heldOut != null) {
                // What was searched for belongs to the text before.
                search.set("");
            }
            heldOut = text;
            textLength.set(text.length());
            offset.set(PageLines.start(text, Math.min(FIRST_OFFSET, text.length() / 4)));
            sent = null;
            selection.moveToCharacter(offset.get() + (long) FIRST_CURSOR);
            startSearch();
            send();
        }
    }

    /** Tells how much text a page holds, so that as much is read. */
    public void setPage(int pageColumns, int pageRows) {
        columns = Math.max(8, pageColumns);
        rows = Math.max(1, pageRows);
        send();
    }

    private void send() {
        Optional<Passage> wanted = wanted();
        if (wanted.isPresent() && !wanted.get().equals(sent)) {
            sent = wanted.get();
            training.show(sent);
        }
    }

    private Optional<Passage> wanted() {
        if (typing.get() && !typed.get().isEmpty()) {
            String text = typed.get();
            int end = text.codePointCount(0, text.length()) > LONGEST_TYPED
                    ? text.offsetByCodePoints(0, LONGEST_TYPED)
                    : text.length();
            return Optional.of(new Passage.Typed(text.substring(0, end)));
        }
        if (heldOut == null) {
            return Optional.empty();
        }
        int length = PageLines.fitting(heldOut, offset.get(), columns, rows, LONGEST);
        return Optional.of(new Passage.HeldOut(offset.get(), Math.max(SHORTEST, length)));
    }

    /** Shows the held-out text from the beginning of the line that holds a character. */
    public void scrollTo(int character) {
        if (heldOut != null) {
            moveTo(PageLines.start(heldOut, Math.max(0, Math.min(character, heldOut.length() - 1))));
        }
    }

    /** Moves the page by lines: down by what they hold on the screen, up by as many lines of the text. */
    public void scrollByLines(int lines, int characters) {
        if (heldOut != null) {
            int above = lines < 0 ? PageLines.above(heldOut, offset.get(), -lines, columns) : 0;
            moveTo(lines < 0 ? above : offset.get() + characters);
        }
    }

    private void moveTo(int character) {
        int last = PageLines.above(heldOut, heldOut.length(), Math.max(1, rows - 1), columns);
        offset.set(Math.max(0, Math.min(character, last)));
        typing.set(false);
        send();
    }

    /** Shows a character of the held-out text and puts the cursor on it. */
    public void show(long character) {
        if (heldOut == null) {
            return;
        }
        int position = (int) Math.max(0, Math.min(character, heldOut.length() - 1));
        selection.moveToCharacter(position);
        moveTo(PageLines.above(heldOut, PageLines.start(heldOut, position), LINES_ABOVE_A_HIT, columns));
    }

    private void startSearch() {
        if (heldOut != null) {
            searching.search(heldOut, search.get());
        }
    }

    private void found(SearchHits now) {
        hitNumber.set(0);
        hits.set(now);
        if (now.count() > 0 && now.length() > 1) {
            showHit(now.after(offset.get() - 1L));
        }
    }

    /** To the next place where the searched words stand, after the cursor. */
    public void nextHit(SequenceTrace shown) {
        if (hitCount() > 0) {
            showHit(hits.get().after(cursorCharacter(shown)));
        }
    }

    /** To the place before. */
    public void previousHit(SequenceTrace shown) {
        if (hitCount() > 0) {
            showHit(hits.get().before(cursorCharacter(shown)));
        }
    }

    private void showHit(int character) {
        hitNumber.set(hits.get().numberOf(character));
        show(character);
    }

    private long cursorCharacter(SequenceTrace shown) {
        return shown.offset() < 0
                ? offset.get()
                : shown.offset() + Math.max(0, selection.cursorProperty().get());
    }

    /** How often the searched words occur in the held-out text. */
    public int hitCount() {
        return hits.get().count();
    }

    /** Which of the hits was gone to last, counted from 1; 0 for none. */
    public ReadOnlyIntegerProperty hitNumberProperty() {
        return hitNumber.getReadOnlyProperty();
    }

    /** The time steps of a passage at which a hit begins. */
    public List<Integer> hitsIn(SequenceTrace shown) {
        if (shown.offset() < 0) {
            return List.of();
        }
        return hits.get()
                .positions()
                .mapToLong(position -> position - shown.offset())
                .filter(step -> step >= 0 && step < shown.length())
                .mapToObj(step -> (int) step)
                .toList();
    }

    /** The length of what was searched for, in characters. */
    public int hitLength() {
        return hits.get().length();
    }

    /** Changes when other words have been found. */
    public ReadOnlyObjectProperty<?> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    /** Where the page begins in the held-out text, in characters. */
    public ReadOnlyIntegerProperty offsetProperty() {
        return offset.getReadOnlyProperty();
    }

    /** The length of the held-out text, in characters. */
    public ReadOnlyIntegerProperty textLengthProperty() {
        return textLength.getReadOnlyProperty();
    }

    /** Whether the typed text is shown in place of the held-out one. */
    public BooleanProperty typingProperty() {
        return typing;
    }

    /** A text typed by hand. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** The words searched for. */
    public StringProperty searchProperty() {
        return search;
    }
}
