package cn.sanyi.approval.comments;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Reads the reasons there are. */
@NamedInterface("comments")
@Component
public class Reasons {

    private static final String SELECT = "select code, kind, label, clause, basis, grade from reason_code";

    private final JdbcClient jdbc;

    Reasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that may be chosen now, in their order. */
    public List<Reason> active(Reason.Kind kind) {
        return jdbc.sql(SELECT + " where kind = ? and active order by sort, code")
                .param(kind.name())
                .query(Reason.class)
                .list();
    }

    /** Empty for an unknown or retired code, and for one of another kind. */
    public Optional<Reason> chosen(Reason.Kind kind, String code) {
        return active(kind).stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** Also of a retired reason; the code itself where there is none. */
    public String label(String code) {
        return jdbc.sql("select label from reason_code where code = ?")
                .param(code)
                .query(String.class)
                .optional()
                .orElse(code);
    }
}
