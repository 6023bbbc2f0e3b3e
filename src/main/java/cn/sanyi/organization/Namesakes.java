package cn.sanyi.organization;

import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People of the same name: entered twice by mistake, one human being would act and vote as two. */
@Component
class Namesakes {

    private static final int SHOWN = 5;

    private final JdbcClient jdbc;

    Namesakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Namesake(int number, String posts) {}

    /**
     * Refuses a name that somebody in the unit's place has, or has had in a post there; without a unit, one that anybody has.
     *
     * @param unit code of a unit, with or without its name behind it; null or blank for none
     * @throws Problem {@code person-namesake}
     */
    void refuse(String name, @Nullable String unit) {
        String code = unit == null ? "" : unit.strip().split("\\s", 2)[0];
        List<Namesake> found = jdbc.sql(
                        """
                select p.number, coalesce(string_agg(distinct u.name, '、'), '没有岗位') as posts
                from person p
                left join post t on t.person_id = p.id
                left join unit u on u.id = t.unit_id
                where p.name = :name and (not exists (select from unit where code = :code)
                    or u.jurisdiction = (select jurisdiction from unit where code = :code))
                group by p.number order by p.number limit :shown""")
                .param("name", name)
                .param("code", code)
                .param("shown", SHOWN)
                .query(Namesake.class)
                .list();
        if (!found.isEmpty()) {
            String message = "%s已有人员叫“%s”：%s。是同一人的，请在该人员名下授予岗位；确是另一人的，请勾选“确认是另一人”后再提交。"
                    .formatted(code.isEmpty() ? "" : "同一辖区", name, listed(found));
            throw Problem.refused(
                    "person-namesake", message, List.of(new Problem.Field("name", "person-namesake", message)));
        }
    }

    private static String listed(List<Namesake> found) {
        return found.stream()
                .map(each -> "%s（%s）".formatted(Person.reference(each.number()), each.posts()))
                .collect(Collectors.joining("、"));
    }
}
