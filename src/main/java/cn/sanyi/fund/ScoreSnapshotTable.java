package cn.sanyi.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Snapshots as they were recorded; rows are only ever added. */
@Repository
class ScoreSnapshotTable {

    private final JdbcClient jdbc;

    ScoreSnapshotTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version after the newest. Whoever comes second at the same moment waits here, and gets the one after. */
    int nextVersion(UUID community, int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("score-snapshot/" + community + "/" + year)
                .query()
                .listOfRows();
        return jdbc.sql("select coalesce(max(version), 0) + 1 from score_snapshot where community = ? and year = ?")
                .params(community, year)
                .query(Integer.class)
                .single();
    }

    void add(ScoreSnapshot snapshot) {
        jdbc.sql(
                        """
                insert into score_snapshot (id, community, community_code, community_name, jurisdiction, year, version, source,
                    as_of, remark, sha256, recorded_by, recorded_by_name, recorded_by_unit, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(snapshot.id())
                .param(snapshot.community())
                .param(snapshot.communityCode())
                .param(snapshot.communityName())
                .param(snapshot.jurisdiction())
                .param(snapshot.year())
                .param(snapshot.version())
                .param(snapshot.source())
                .param(snapshot.asOf())
                .param(snapshot.remark())
                .param(snapshot.sha256())
                .param(snapshot.recordedBy().person())
                .param(snapshot.recordedBy().name())
                .param(snapshot.unit())
                .param(snapshot.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
        List<ScoreSnapshot.Member> members = snapshot.members();
        for (int index = 0; index < members.size(); index++) {
            add(snapshot.id(), index + 1, members.get(index));
        }
    }

    private void add(UUID snapshot, int no, ScoreSnapshot.Member member) {
        jdbc.sql(
                        """
                insert into score_snapshot_member (snapshot, no, member, member_code, member_name, score, workload)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(snapshot)
                .param(no)
                .param(member.member())
                .param(member.code())
                .param(member.name())
                .param(member.score())
                .param(member.workload())
                .update();
    }

    Optional<ScoreSnapshot> find(UUID id) {
        return all("id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Newest version first. */
    List<ScoreSnapshot> of(UUID community, int year) {
        return all("community = :community and year = :year", Map.of("community", community, "year", year));
    }

    List<ScoreSnapshot> within(Sight sight) {
        return all(
                "jurisdiction = any(:places) or community = any(:communities)",
                Map.of(
                        "places",
                        sight.places().toArray(String[]::new),
                        "communities",
                        sight.communities().toArray(UUID[]::new)));
    }

    private List<ScoreSnapshot> all(String condition, Map<String, ?> values) {
        String from = " from score_snapshot where " + condition;
        Map<UUID, List<ScoreSnapshot.Member>> members = new HashMap<>();
        jdbc.sql("select * from score_snapshot_member where snapshot in (select id" + from + ") order by no")
                .params(values)
                .query(row -> {
                    members.computeIfAbsent(row.getObject("snapshot", UUID.class), id -> new ArrayList<>())
                            .add(member(row));
                });
        return jdbc.sql("select *" + from + " order by year desc, jurisdiction, community_code, version desc")
                .params(values)
                .query((row, index) -> snapshot(row, members.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private static ScoreSnapshot.Member member(ResultSet row) throws SQLException {
        return new ScoreSnapshot.Member(
                row.getObject("member", UUID.class),
                row.getString("member_code"),
                row.getString("member_name"),
                row.getBigDecimal("score"),
                row.getBigDecimal("workload"));
    }

    private static ScoreSnapshot snapshot(ResultSet row, List<ScoreSnapshot.Member> members) throws SQLException {
        return new ScoreSnapshot(
                row.getObject("id", UUID.class),
                row.getObject("community", UUID.class),
                row.getString("community_code"),
                row.getString("community_name"),
                row.getString("jurisdiction"),
                row.getInt("year"),
                row.getInt("version"),
                row.getString("source"),
                row.getObject("as_of", LocalDate.class),
                row.getString("remark"),
                List.copyOf(members),
                row.getString("sha256"),
                new By(row.getObject("recorded_by", UUID.class), row.getString("recorded_by_name")),
                row.getString("recorded_by_unit"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
