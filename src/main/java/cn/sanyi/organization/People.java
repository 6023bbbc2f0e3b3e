package cn.sanyi.organization;

import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people by number or name. */
@Component
public class People {

    private static final Pattern REFERENCE = Pattern.compile("P(\\d{1,9})(\\s.*)?", Pattern.DOTALL);
    static final String REFERENCE_SQL = "'P' || repeat('0', 5 - length(p.number::text)) || p.number";
    private static final int OPTIONS = 20;
    private static final int SAME_NAME = 5;
    private static final String SELECT = "select " + PersonRow.COLUMNS + " from person p ";

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Problem not found, {@code person-unknown} */
    public Person person(String reference) {
        return byReference(reference).orElseThrow(() -> Problem.notFound("person-unknown", "没有这名人员。"));
    }

    public Person person(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ?")
                .param(id)
                .query(PersonRow::read)
                .optional()
                .orElseThrow(() -> Problem.notFound("person-unknown", "没有这名人员。"));
    }

    /**
     * Whom a field of a form means: a reference, with or without the name behind it, or a name that only one person has.
     *
     * @throws Problem {@code person-unknown}, {@code person-ambiguous}, naming those who are called so
     */
    public Person meant(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        Optional<Person> referred = byReference(text);
        if (referred.isPresent()) {
            return referred.get();
        }
        List<Person> named = jdbc.sql(SELECT + "where p.name = ? order by p.number limit " + SAME_NAME)
                .param(text)
                .query(PersonRow::read)
                .list();
        if (named.size() == 1) {
            return named.get(0);
        }
        throw named.isEmpty()
                ? Texts.refused("person-unknown", field, "没有找到人员“%s”，请从列表中选择。".formatted(shortened(text)))
                : Texts.refused("person-ambiguous", field, "有多名人员叫“%s”：%s，请填写人员编号。".formatted(text, references(named)));
    }

    /** The first people whose name or number contains the text. */
    public List<Person> like(String text) {
        return jdbc.sql(SELECT + "where position(? in p.name) > 0 or position(upper(?) in " + REFERENCE_SQL + ") > 0"
                        + " order by p.number limit " + OPTIONS)
                .params(text.strip(), text.strip())
                .query(PersonRow::read)
                .list();
    }

    /** Until the end of the transaction nobody else changes what hangs on these people. */
    void lock(UUID... people) {
        jdbc.sql("select id from person where id in (:people) order by id for update")
                .param("people", List.of(people))
                .query(UUID.class)
                .list();
    }

    private Optional<Person> byReference(String text) {
        Matcher reference = REFERENCE.matcher(text);
        return reference.matches()
                ? jdbc.sql(SELECT + "where p.number = ?")
                        .param(Integer.parseInt(reference.group(1)))
                        .query(PersonRow::read)
                        .optional()
                : Optional.empty();
    }

    private static String references(List<Person> people) {
        return String.join("、", people.stream().map(Person::reference).toList());
    }

    static String shortened(@Nullable String text) {
        return text == null ? "" : text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
