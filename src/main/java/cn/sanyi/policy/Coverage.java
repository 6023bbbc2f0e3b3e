package cn.sanyi.policy;

import java.util.List;
import java.util.Optional;

/** What the clauses give somebody to do, and who is responsible: clauses and matters, seen from both ends. */
public interface Coverage {

    /** All matters, by code. */
    List<Matter> matters();

    Optional<Matter> matter(String code);

    /** The matters that name the clause, those it gives first. */
    List<Matter> naming(String clause);

    /** Why the clause gives nobody anything to apply for, review, report or publish; empty if it gives a matter. */
    Optional<String> reasonForNone(String clause);

    /** The bureaus a clause names, in its order. */
    List<Responsible> responsible(String clause);

    /**
     * A bureau named by a clause.
     *
     * @param unit its full name
     * @param role code of its function, e.g. {@code HEALTH}
     * @param part {@code 牵头}, {@code 责任}, {@code 配合} or {@code 通条} (named for the whole document)
     */
    record Responsible(String unit, String role, String part) {}
}
