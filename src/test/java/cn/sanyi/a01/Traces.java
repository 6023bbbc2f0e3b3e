package cn.sanyi.a01;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.Desk;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a case has left in the database: the proof that something refused has changed nothing. */
public final class Traces {

    /** Every table an act can write, with what tells a change; {@code %s} is the case, where there is one. */
    private static final List<String> OF_CASE = List.of(
            "select state || late from case_file where number = :case",
            "select form || ' ' || version || ' ' || sha256 from case_data where case_number = :case order by form, version",
            "select form || ' ' || revision from case_draft where case_number = :case order by form, owner",
            "select id || ' ' || coalesce(removed_at::text, '') from material where case_number = :case order by id",
            "select key || ' ' || round || ' ' || state from case_step where case_number = :case order by seq",
            "select id || state || coalesce(person::text, '-') || kind from work_item where case_number = :case order by id",
            "select id::text from act where case_number = :case order by seq",
            "select id::text from journal where case_number = :case order by seq",
            "select id || state from payment where case_number = :case order by seq",
            "select seq || ' ' || hash from record_entry where chain = :case order by seq desc limit 1",
            "select limit_key || state || due_on from clock where case_number = :case order by id",
            "select id || state from motion where case_number = :case order by call",
            "select person_id::text from voted join motion m on m.id = motion_id where m.case_number = :case order by 1",
            "select id || state from reply where case_number = :case order by id",
            "select id::text from notice where case_number = :case order by id");

    private static final List<String> OF_ALL = List.of(
            "select count(*)::text from case_file",
            "select count(*)::text from settlement",
            "select coalesce(sum(last), 0)::text from case_sequence",
            "select count(*) || ' ' || coalesce(sum(balance), 0) from ledger_account",
            "select count(*)::text from record_entry where chain like '%-A01-%' or chain = 'admin/settlement'");

    private static final String IN_ONE = inOne();

    private final JdbcClient jdbc;

    public Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, List<String>> of(String caseNumber) {
        Map<String, List<String>> traces = new java.util.LinkedHashMap<>();
        OF_CASE.forEach(query -> traces.put(
                query,
                jdbc.sql(query).param("case", caseNumber).query(String.class).list()));
        return traces;
    }

    private Map<String, List<String>> ofAll() {
        Map<String, List<String>> traces = new java.util.LinkedHashMap<>();
        OF_ALL.forEach(
                query -> traces.put(query, jdbc.sql(query).query(String.class).list()));
        return traces;
    }

    /** What is tried on the case is refused with status and code, says the words, and leaves no trace anywhere. */
    void refused(
            String caseNumber,
            java.util.function.Supplier<Desk.Answer> tried,
            int status,
            String code,
            String... words) {
        var before = of(caseNumber);
        var all = ofAll();
        Desk.Answer answer = tried.get();
        assertThat(answer.refusedWith(status)).as(answer.text()).isEqualTo(code);
        assertThat(answer.raw().headers().firstValue("Content-Type"))
                .get()
                .asString()
                .contains("application/problem+json");
        assertThat(answer.detail()).as("a message in Chinese").containsPattern("\\p{IsHan}");
        assertThat(List.of(words)).as("said in: " + answer.detail()).allMatch(answer.detail()::contains);
        assertThat(answer.text()).doesNotContain("Exception", "at org.", "SELECT ", "select ");
        assertThat(of(caseNumber)).isEqualTo(before);
        assertThat(ofAll()).isEqualTo(all);
    }

    /** The same of a case as one text, asked in one statement. */
    public String inOneText(String caseNumber) {
        return jdbc.sql(IN_ONE).param("case", caseNumber).query(String.class).single();
    }

    private static String inOne() {
        return OF_CASE.stream()
                .map(query -> "(select string_agg(trace.what, ' ') from (" + query + ") trace(what))")
                .collect(Collectors.joining(", ", "select concat_ws(' | ', ", ")"));
    }
}
