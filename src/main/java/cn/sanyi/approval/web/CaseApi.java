package cn.sanyi.approval.web;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.Acts;
import cn.sanyi.approval.CaseProcess;
import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.Timeline;
import cn.sanyi.approval.desk.BesideDesk;
import cn.sanyi.approval.desk.CaseActs;
import cn.sanyi.approval.desk.WorkItems;
import cn.sanyi.approval.opening.Applications;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.approval.worklist.CaseList;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.BesideDefinition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cases (办件): where they are and what has happened. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseApi {

    private final Applications applications;
    private final CaseAccess access;
    private final CaseList list;
    private final WorkItems workItems;
    private final Timeline timeline;
    private final CaseSteps steps;
    private final CaseProcess process;
    private final CaseActs caseActs;
    private final BesideDesk beside;

    CaseApi(
            Applications applications,
            CaseAccess access,
            CaseList list,
            WorkItems workItems,
            Timeline timeline,
            CaseSteps steps,
            CaseProcess process,
            CaseActs caseActs,
            BesideDesk beside) {
        this.applications = applications;
        this.access = access;
        this.list = list;
        this.workItems = workItems;
        this.timeline = timeline;
        this.steps = steps;
        this.process = process;
        this.caseActs = caseActs;
        this.beside = beside;
    }

    @GetMapping
    List<CaseList.Row> list(Actor actor) {
        return list.visible(actor);
    }

    /** Opens a case for one of the person's own units, where the procedure is applied for. */
    @PostMapping
    ResponseEntity<Opened> open(Actor actor, @Valid @RequestBody NewCase wanted) {
        CaseFile opened = applications.open(actor, wanted.procedure(), wanted.applicant(), wanted.filledIn());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + opened.number()))
                .body(new Opened(opened.number(), opened.state().name(), "/cases/" + opened.number()));
    }

    @GetMapping("/{number}")
    CaseView one(Actor actor, @PathVariable String number) {
        CaseFile caseFile = access.requireVisible(actor, number);
        return new CaseView(
                caseFile,
                workItems.open(actor, caseFile),
                caseActs.offered(actor, caseFile).stream().map(Offer::new).toList(),
                beside.offered(actor, caseFile));
    }

    @GetMapping("/{number}/timeline")
    List<Timeline.Entry> timeline(Actor actor, @PathVariable String number) {
        return timeline.acts(access.requireVisible(actor, number).number());
    }

    @GetMapping("/{number}/steps")
    List<Step> steps(Actor actor, @PathVariable String number) {
        return steps.ofCase(access.requireVisible(actor, number).number());
    }

    @GetMapping("/{number}/progress")
    CaseProcess.Progress progress(Actor actor, @PathVariable String number) {
        return process.progress(access.requireVisible(actor, number).number());
    }

    /** Performs an act that belongs to no work item, e.g. a withdrawal. */
    @PostMapping("/{number}/acts")
    Acts.Done act(Actor actor, @PathVariable String number, @Valid @RequestBody NewAct act) {
        return caseActs.perform(actor, number, new CaseActs.Command(act.act(), act.parameters(), act.comment()));
    }

    /** Starts a process beside the main one, e.g. a public notice. */
    @PostMapping("/{number}/beside")
    @ResponseStatus(HttpStatus.CREATED)
    Acts.Done startBeside(Actor actor, @PathVariable String number, @Valid @RequestBody NewBeside started) {
        return beside.start(actor, number, started.process());
    }

    /** @param beside processes beside the main one that this person could start now */
    record CaseView(CaseFile caseFile, List<WorkItems.View> open, List<Offer> acts, List<BesideDefinition> beside) {}

    /** An act on the case itself that this person could do now. */
    record Offer(String code, String label, boolean needsComment) {

        Offer(ActEntry entry) {
            this(entry.code(), entry.label(), entry.is(ActEntry.Trait.NEEDS_COMMENT));
        }
    }

    /**
     * @param applicant code of the unit; may be left out by whoever handles for only one
     * @param data of the start form
     */
    record NewCase(
            @NotBlank(message = "（事项）必须填写。") @Size(max = 60, message = "（事项）最多 60 个字。") String procedure,
            @Nullable @Size(max = 40, message = "（申请单位）最多 40 个字。") String applicant,
            @Nullable ObjectNode data) {

        ObjectNode filledIn() {
            return data == null ? JsonNodeFactory.instance.objectNode() : data;
        }
    }

    /** @param next page to go to */
    record Opened(String number, String state, String next) {}

    record NewBeside(@NotBlank(message = "（支线流程）必须填写。") @Size(max = 60, message = "（支线流程）最多 60 个字。") String process) {}
}
