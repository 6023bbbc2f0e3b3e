package cn.sanyi.meeting;

import cn.sanyi.meeting.Dump.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Looks for what ties a person to a ballot: both in one row; a row that names the person and some, but not all, of the ballots
 * with something in common (an id, a moment, a hash, the transaction); a plain hash of what the person must have sent.
 */
final class Links {

    /** A choice as word, code, or bytes in hex; not a number of votes in a result. */
    static final Pattern CHOICE =
            Pattern.compile("AGREE|ABSTAIN|4147524545|4142535441494e|(?:同意|弃权)(?![0-9须]|票数)", Pattern.CASE_INSENSITIVE);

    /** @param names everything a row may call the person by: id, name, login */
    record Voter(List<String> names, List<String> guesses) {}

    private Links() {}

    static List<String> in(List<Row> rows, Collection<Voter> voters) {
        List<Row> choices =
                rows.stream().filter(row -> CHOICE.matcher(row.text()).find()).toList();
        List<String> links = new ArrayList<>();
        for (Voter voter : voters) {
            links.addAll(of(voter, rows, choices));
        }
        return links;
    }

    private static List<String> of(Voter voter, List<Row> rows, List<Row> choices) {
        List<String> links = new ArrayList<>();
        Set<String> tokens = new TreeSet<>();
        for (Row row : rows) {
            boolean named = voter.names().stream().anyMatch(row.text()::contains);
            if (named) {
                tokens.addAll(row.tokens());
            }
            if (named && choices.contains(row)) {
                links.add(voter.names().get(0) + " and a choice in one row of " + row.table());
            }
            if (voter.guesses().stream().anyMatch(row.text()::contains)) {
                links.add(voter.names().get(0) + " has a guessable hash in " + row.table());
            }
        }
        for (String token : tokens) {
            long tied =
                    choices.stream().filter(row -> row.tokens().contains(token)).count();
            if (tied > 0 && tied < choices.size()) {
                links.add(voter.names().get(0) + " and " + tied + " of " + choices.size() + " ballots have " + token);
            }
        }
        return links;
    }
}
