package cn.sanyi.fund.web;

import cn.sanyi.fund.ScoreSnapshot;
import cn.sanyi.fund.ScoreSnapshots;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.web.Download;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Score snapshots (得分快照). */
@RestController
@RequestMapping("/api/v1/score-snapshots")
class ScoreSnapshotApi {

    private final ScoreSnapshots snapshots;

    ScoreSnapshotApi(ScoreSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    @PostMapping
    ResponseEntity<ScoreSnapshot> record(Actor actor, @RequestBody ObjectNode data) {
        return created(snapshots.record(actor, data));
    }

    @PostMapping("/import")
    ResponseEntity<ScoreSnapshot> importFile(
            Actor actor,
            @RequestParam String community,
            @RequestParam int year,
            @RequestParam String source,
            @RequestParam String asOf,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam MultipartFile file)
            throws IOException {
        ObjectNode head = JsonNodeFactory.instance
                .objectNode()
                .put("community", community)
                .put("year", Integer.toString(year))
                .put("source", source)
                .put("asOf", asOf)
                .put("remark", remark);
        return created(snapshots.importFile(actor, head, file.getBytes()));
    }

    @GetMapping
    List<ScoreSnapshot> list(Actor actor) {
        return snapshots.visible(actor);
    }

    @GetMapping("/{id}")
    ScoreSnapshot one(Actor actor, @PathVariable UUID id) {
        return snapshots.find(actor, id).orElseThrow(() -> Problem.notFound("score-unknown", "没有这份得分快照，或您无权查看。"));
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(Actor actor, @RequestParam String community, @RequestParam int year) {
        return Download.excel("%s-%d-得分.xlsx".formatted(community, year), snapshots.template(actor, community, year));
    }

    private static ResponseEntity<ScoreSnapshot> created(ScoreSnapshot snapshot) {
        return ResponseEntity.created(URI.create("/api/v1/score-snapshots/" + snapshot.id()))
                .body(snapshot);
    }
}
