package dev.unrolled.viewmodel;

import dev.unrolled.text.CharacterSource;
import java.util.Arrays;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Finds words in the held-out text, in the background. Words in small letters are found in capitals too. */
final class TextSearch extends Service<SearchHits> {
    private CharacterSource text;
    private String needle = "";

    TextSearch(Executor executor) {
        setExecutor(executor);
    }

    void search(CharacterSource where, String what) {
        text = where;
        needle = what;
        restart();
    }

    @Override
    protected Task<SearchHits> createTask() {
        CharacterSource where = text;
        int[] what = needle.codePoints().toArray();
        return new Task<>() {
            @Override
            protected SearchHits call() {
                return find(where, what, this);
            }
        };
    }

    private static SearchHits find(CharacterSource where, int[] what, Task<?> task) {
        if (what.length == 0) {
            return SearchHits.NONE;
        }
        boolean anyCase = Arrays.stream(what).noneMatch(Character::isUpperCase);
        int[] found = new int[16];
        int count = 0;
        for (int at = 0; at + what.length <= where.length() && !task.isCancelled(); at++) {
            if (matches(where, at, what, anyCase)) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = at;
            }
        }
        return new SearchHits(what.length, Arrays.copyOf(found, count));
    }

    static boolean matches(CharacterSource where, int at, int[] what, boolean anyCase) {
        for (int k = 0; k < what.length; k++) {
            int character = where.codePointAt(at + k);
            if ((anyCase ? Character.toLowerCase(character) : character) != what[k]) {
                return false;
            }
        }
        return true;
    }
}
