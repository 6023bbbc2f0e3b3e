package cn.sanyi.portal.coverage;

import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Coverage;
import cn.sanyi.policy.Matter;
import org.jspecify.annotations.Nullable;

/**
 * What of the coverage is asked for; null or blank asks for all. It stands in the address.
 *
 * @param document number of a document, e.g. {@code 泉政办〔2022〕56号}
 * @param bureau function of a bureau that the clause names, e.g. {@code HSA}
 * @param grade label of the grade of the link between clause and matter
 * @param place name of the place the clause speaks for
 * @param state {@code running}, {@code later} (has matters, none runs here yet) or {@code none} (gives no matter)
 * @param q part of the clause's number, title or text, or of a matter's code or title
 */
record CoverageQuery(
        @Nullable String document,
        @Nullable String bureau,
        @Nullable String grade,
        @Nullable String place,
        @Nullable String state,
        @Nullable String q) {

    boolean takes(CoverageRow row, Coverage coverage) {
        Clause clause = row.clause();
        return (isAll(document) || clause.documentNumber().equals(document))
                && (isAll(place) || clause.jurisdiction().equals(place))
                && (isAll(bureau)
                        || coverage.responsible(clause.id()).stream()
                                .anyMatch(named -> named.role().equals(bureau)))
                && (isAll(grade)
                        || row.links().stream()
                                .anyMatch(link -> link.basis().grade().equals(grade)))
                && (isAll(state) || row.state().equals(state))
                && (isAll(q) || says(row, words(q)));
    }

    boolean takes(Matter matter, boolean running) {
        return (isAll(place) || matter.places().contains(place))
                && (isAll(bureau)
                        || matter.leads().stream().anyMatch(lead -> lead.role().equals(bureau)))
                && (isAll(grade)
                        || matter.bases().stream()
                                .anyMatch(basis -> basis.grade().equals(grade)))
                && (isAll(state) || running == String.valueOf(state).equals("running"))
                && (isAll(q) || says(matter, words(q)));
    }

    private static boolean says(CoverageRow row, String part) {
        Clause clause = row.clause();
        return clause.id().contains(part)
                || words(clause.title()).contains(part)
                || words(clause.text()).contains(part)
                || row.links().stream().anyMatch(link -> says(link.matter(), part));
    }

    private static boolean says(Matter matter, String part) {
        return matter.code().equalsIgnoreCase(part) || words(matter.title()).contains(part);
    }

    /** Blanks between characters are accidents of the documents' files. */
    private static String words(@Nullable String text) {
        return String.valueOf(text).replaceAll("\\s", "");
    }

    private static boolean isAll(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
