package cn.sanyi.approval.web;

import cn.sanyi.approval.Acts;
import cn.sanyi.approval.desk.WorkItems;
import cn.sanyi.approval.forms.StepForms;
import cn.sanyi.approval.worklist.TaskList;
import cn.sanyi.deadline.Clocks.Colour;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.web.Revision;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Work items (任务): the list, the form, the draft, the acts. */
@RestController
@RequestMapping("/api/v1/work-items")
class WorkItemApi {

    private final TaskList list;
    private final WorkItems workItems;
    private final StepForms forms;
    private final Acts acts;

    WorkItemApi(TaskList list, WorkItems workItems, StepForms forms, Acts acts) {
        this.list = list;
        this.workItems = workItems;
        this.forms = forms;
        this.acts = acts;
    }

    @GetMapping
    TaskList.Page list(
            Actor actor,
            @RequestParam(required = false) @Nullable Colour group,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        return list.find(actor, new TaskList.Query(group, q, after));
    }

    @GetMapping("/{id}")
    WorkItems.View one(Actor actor, @PathVariable UUID id) {
        return workItems.open(actor, id);
    }

    @GetMapping("/{id}/form")
    ResponseEntity<StepForms.Filled> form(Actor actor, @PathVariable UUID id) {
        var filled = forms.ofWorkItem(actor, workItems.view(actor, id).item());
        return ResponseEntity.ok().eTag(String.valueOf(filled.revision())).body(filled);
    }

    @PutMapping("/{id}/draft")
    ResponseEntity<Saved> draft(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String revision,
            @RequestBody ObjectNode data) {
        var draft = forms.save(actor, id, Revision.of(revision), data);
        return ResponseEntity.ok()
                .eTag(String.valueOf(draft.revision()))
                .body(new Saved(draft.revision(), draft.savedAt()));
    }

    @PostMapping("/{id}/acts")
    Acts.Done act(Actor actor, @PathVariable UUID id, @Valid @RequestBody NewAct act) {
        return acts.perform(actor, new Acts.Command(id, act.act(), act.parameters(), act.comment()));
    }

    record Saved(int revision, Instant savedAt) {}
}
