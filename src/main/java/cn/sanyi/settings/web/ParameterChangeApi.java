package cn.sanyi.settings.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.settings.ParameterChange;
import cn.sanyi.settings.ParameterChanges;
import cn.sanyi.settings.ParameterDesk;
import cn.sanyi.settings.ParameterProposal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of parameters: proposed by one business administrator, confirmed by another. */
@RestController
@RequestMapping("/api/v1/admin/parameter-changes")
class ParameterChangeApi {

    private final ParameterChanges changes;
    private final ParameterDesk desk;

    ParameterChangeApi(ParameterChanges changes, ParameterDesk desk) {
        this.changes = changes;
        this.desk = desk;
    }

    @GetMapping
    List<ParameterChange> waiting(Actor actor) {
        return changes.waiting(actor);
    }

    @GetMapping("/{id}")
    ParameterChanges.Preview preview(Actor actor, @PathVariable UUID id) {
        return changes.preview(actor, id);
    }

    @PostMapping
    ResponseEntity<ParameterChanges.Preview> propose(Actor actor, @RequestBody ParameterProposal proposal) {
        UUID id = desk.propose(actor, proposal);
        return ResponseEntity.created(URI.create("/api/v1/admin/parameter-changes/" + id))
                .body(changes.preview(actor, id));
    }

    @PostMapping("/{id}/confirmation")
    ParameterChanges.Preview confirm(Actor actor, @PathVariable UUID id) {
        desk.confirm(actor, id);
        return changes.preview(actor, id);
    }

    @PostMapping("/{id}/rejection")
    ParameterChanges.Preview reject(Actor actor, @PathVariable UUID id, @RequestBody Closing closing) {
        desk.reject(actor, id, closing.reason());
        return changes.preview(actor, id);
    }

    @PostMapping("/{id}/withdrawal")
    ParameterChanges.Preview withdraw(Actor actor, @PathVariable UUID id, @RequestBody Closing closing) {
        desk.withdraw(actor, id, closing.reason());
        return changes.preview(actor, id);
    }

    record Closing(@Nullable String reason) {}
}
