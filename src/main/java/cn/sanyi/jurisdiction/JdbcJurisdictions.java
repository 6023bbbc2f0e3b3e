package cn.sanyi.jurisdiction;

import cn.sanyi.platform.ReadOnce;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcJurisdictions implements Jurisdictions {

    /** The place and everything above it, nearest first. */
    private static final String UPWARD =
            """
            with recursive upward as (
                select code, name, level, parent, 0 as distance from jurisdiction where code = :place
                union all
                select above.code, above.name, above.level, above.parent, distance + 1
                from jurisdiction above join upward on above.code = upward.parent
            )
            select code, name, level, parent from upward order by distance""";

    private final JdbcClient database;

    JdbcJurisdictions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Jurisdiction> find(String code) {
        return ReadOnce.of("jurisdiction", List.of("one", code), () -> database.sql(
                        "select code, name, level, parent from jurisdiction where code = ?")
                .param(code)
                .query(Jurisdiction.class)
                .optional());
    }

    @Override
    public List<Jurisdiction> all() {
        return database.sql("select code, name, level, parent from jurisdiction order by code")
                .query(Jurisdiction.class)
                .list();
    }

    @Override
    public Optional<Jurisdiction> atLevel(String place, String level) {
        return switch (level) {
            case "own" -> find(place);
            case "prefecture" ->
                upward(place).stream()
                        .filter(above -> above.level() == Jurisdiction.Level.PREFECTURE)
                        .findFirst();
            default -> throw new IllegalArgumentException("Not a level: " + level);
        };
    }

    @Override
    public boolean isWithin(String place, String ancestor) {
        return upward(place).stream().anyMatch(above -> above.code().equals(ancestor));
    }

    private List<Jurisdiction> upward(String place) {
        return ReadOnce.of("jurisdiction", List.of("upward", place), () -> database.sql(UPWARD)
                .param("place", place)
                .query(Jurisdiction.class)
                .list());
    }
}
