package dev.unrolled.bench;

import java.util.List;

/** Lets players take turns: first all are warmed up one after the other, then each works a while, round after round. */
final class Rounds {
    private final List<Player> players;
    private final Pace pace;

    Rounds(List<Player> players, Pace pace) {
        this.players = List.copyOf(players);
        this.pace = pace;
    }

    /** Plays them all. */
    void play(String what, Progress progress) {
        int total = players.size() * (pace.turns() + 1);
        int made = 0;
        for (int round = 0; round <= pace.turns(); round++) {
            for (Player player : players) {
                progress.at((double) made++ / total, what + ": " + inWords(player.contestant()));
                if (round == 0) {
                    player.warmUp();
                } else {
                    player.turn(pace.turnSeconds());
                }
            }
        }
    }

    private static String inWords(Contestant contestant) {
        return contestant.program() + ", " + contestant.threads()
                + (contestant.threads() == 1 ? " thread" : " threads");
    }
}
