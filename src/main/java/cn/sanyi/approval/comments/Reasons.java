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

    private static final String SELECT =
            "select code, kind, label, clause, basis, grade, procedure_key from reason_code";

    private final JdbcClient jdbc;

    Reasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that may be chosen now in cases of any procedure, in their order. */
    public List<Reason> active(Reason.Kind kind) {
        return jdbc.sql(SELECT + " where kind = ? and active order by sort, code")
                .param(kind.name())
                .query(Reason.class)
                .list();
    }

    /** Those that may be chosen now in cases of the procedure, in their order. */
    public List<Reason> active(Reason.Kind kind, String procedureKey) {
        return jdbc.sql(SELECT + " where kind = ? and active and (procedure_key is null or procedure_key = ?)"
                        + " order by sort, code")
                .params(kind.name(), procedureKey)
                .query(Reason.class)
                .list();
    }

    /** Empty for an unknown or retired code, and for one of another kind or procedure. */
    public Optional<Reason> chosen(Reason.Kind kind, String procedureKey, String code) {
        return active(kind, procedureKey).stream()
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
