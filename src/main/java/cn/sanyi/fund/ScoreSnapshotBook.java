package cn.sanyi.fund;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

@Service
@Transactional
class ScoreSnapshotBook implements ScoreSnapshots {

    private final ScoreDesk desk;
    private final ScoreSnapshotTable table;
    private final SnapshotSight sight;
    private final RecordBook record;
    private final Clock clock;

    ScoreSnapshotBook(ScoreDesk desk, ScoreSnapshotTable table, SnapshotSight sight, RecordBook record, Clock clock) {
        this.desk = desk;
        this.table = table;
        this.sight = sight;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public ScoreSnapshot record(Actor actor, ObjectNode data) {
        Unit community = desk.require(actor, data.path("community").asString(""));
        int year = year(data);
        ScoreData read = ScoreData.read(data, membersOf(community, year), LocalDate.now(clock));
        ScoreSnapshot snapshot = snapshot(actor, community, year, read);
        table.add(snapshot);
        record.append("admin/score-snapshot", actor.name(), "score-snapshot-recorded", facts(snapshot));
        return snapshot;
    }

    @Override
    public ScoreSnapshot importFile(Actor actor, ObjectNode head, byte[] file) {
        Unit community = desk.require(actor, head.path("community").asString(""));
        ObjectNode data = head.deepCopy();
        data.set("members", ScoreSheet.read(file, membersOf(community, year(head))));
        return record(actor, data);
    }

    @Override
    public byte[] template(Actor actor, String communityCode, int year) {
        Unit community = desk.require(actor, communityCode);
        return ScoreSheet.write(
                membersOf(community, year),
                table.of(community.id(), year).stream().findFirst().orElse(null));
    }

    @Override
    public List<ScoreSnapshot> visible(Actor actor) {
        return table.within(sight.of(actor));
    }

    @Override
    public Optional<ScoreSnapshot> find(Actor actor, UUID id) {
        return table.find(id).filter(found -> sight.covers(actor, found));
    }

    @Override
    public List<Unit> communities(Actor actor) {
        return desk.communities(actor);
    }

    @Override
    public List<Unit> members(Actor actor, String communityCode, int year) {
        return membersOf(desk.require(actor, communityCode), year);
    }

    private List<Unit> membersOf(Unit community, int year) {
        List<Unit> members = sight.members(community.id(), year);
        if (members.isEmpty()) {
            throw Problem.refused("score-no-members", "%s%d年度没有成员单位，请先由管理员登记成员。".formatted(community.name(), year));
        }
        return members;
    }

    private static int year(ObjectNode data) {
        String year = data.path("year").asString("");
        if (!year.matches("20[2-9]\\d")) {
            throw Problem.refused(
                    "score-year", "年度：须为 2020 至 2099。", List.of(new Problem.Field("year", "range", "须为 2020 至 2099。")));
        }
        return Integer.parseInt(year);
    }

    private ScoreSnapshot snapshot(Actor actor, Unit community, int year, ScoreData data) {
        int version = table.nextVersion(community.id(), year);
        return new ScoreSnapshot(
                UUID.randomUUID(),
                community.id(),
                community.code(),
                community.name(),
                community.jurisdiction(),
                year,
                version,
                data.source(),
                data.asOf(),
                data.remark(),
                data.members(),
                Sha256.of(text(community, year, version, data).getBytes(StandardCharsets.UTF_8)),
                By.actor(actor),
                desk.unitName(actor, community.jurisdiction()),
                clock.instant());
    }

    /** One line per figure, so that anybody can compute the hash again. */
    private static String text(Unit community, int year, int version, ScoreData data) {
        var text = new StringBuilder(
                "%s\n%d\n%d\n%s\n%s\n".formatted(community.code(), year, version, data.source(), data.asOf()));
        data.members()
                .forEach(member -> text.append("%s %s %s\n"
                        .formatted(
                                member.code(),
                                member.score().stripTrailingZeros().toPlainString(),
                                member.workload() == null
                                        ? "-"
                                        : member.workload().stripTrailingZeros().toPlainString())));
        return text.toString();
    }

    private static Map<String, String> facts(ScoreSnapshot snapshot) {
        return Map.of(
                "snapshot", snapshot.id().toString(),
                "community", snapshot.communityCode(),
                "year", Integer.toString(snapshot.year()),
                "version", Integer.toString(snapshot.version()),
                "source", snapshot.source(),
                "asOf", snapshot.asOf().toString(),
                "sha256", snapshot.sha256());
    }
}
