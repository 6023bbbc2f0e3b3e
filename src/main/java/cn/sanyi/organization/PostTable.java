package cn.sanyi.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of posts. */
@Repository
class PostTable {

    static final String SELECT = "select t.id as post_id, t.person_id, t.kind, t.title, t.from_day, t.to_day, t.sort, "
            + UnitRow.COLUMNS + " from post t join unit u on u.id = t.unit_id ";

    private final JdbcClient jdbc;

    PostTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Post> find(UUID id) {
        return jdbc.sql(SELECT + "where t.id = ?")
                .param(id)
                .query(PostTable::read)
                .optional();
    }

    /** Every post of the person that counts or counted, the others than the one given. */
    List<Post> others(UUID person, @Nullable UUID except) {
        return jdbc.sql(SELECT + "where t.person_id = :person and (t.to_day is null or t.to_day >= t.from_day)"
                        + " and t.id is distinct from cast(:except as uuid) order by t.from_day, u.code")
                .param("person", person)
                .param("except", except)
                .query(PostTable::read)
                .list();
    }

    void insert(Post post, int sort) {
        jdbc.sql("insert into post (id, person_id, unit_id, kind, title, from_day, to_day, sort)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        post.id(),
                        post.personId(),
                        post.unit().id(),
                        post.kind().name(),
                        post.title(),
                        post.from())
                .param(post.to())
                .param(sort)
                .update();
    }

    void update(UUID id, String title, Term term, int sort) {
        jdbc.sql("update post set title = ?, from_day = ?, to_day = ?, sort = ? where id = ?")
                .params(title, term.from())
                .param(term.to())
                .params(sort, id)
                .update();
    }

    /** The place behind all others of the unit. */
    int nextSort(UUID unit) {
        return jdbc.sql("select coalesce(max(sort), 0) + 1 from post where unit_id = ?")
                .param(unit)
                .query(Integer.class)
                .single();
    }

    int sort(UUID post) {
        return jdbc.sql("select sort from post where id = ?")
                .param(post)
                .query(Integer.class)
                .single();
    }

    /** How many people other than this one hold the kind on the day. Whoever changes one of them waits for us. */
    long othersHolding(PostKind kind, LocalDate day, UUID person) {
        jdbc.sql("select id from post where kind = ? order by id for update")
                .param(kind.name())
                .query(UUID.class)
                .list();
        return jdbc.sql("select count(*) from post where kind = :kind and person_id <> :person and from_day <= :day"
                        + " and (to_day is null or to_day >= :day)")
                .param("kind", kind.name())
                .param("person", person)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    static Post read(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getObject("post_id", UUID.class),
                row.getObject("person_id", UUID.class),
                UnitRow.read(row, number),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }
}
