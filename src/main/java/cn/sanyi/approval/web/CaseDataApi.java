package cn.sanyi.approval.web;

import cn.sanyi.approval.comparison.Comparison;
import cn.sanyi.approval.comparison.Comparisons;
import cn.sanyi.approval.forms.StepForms;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.audit.RecordExport;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What belongs to a case beside its course: submitted data, clocks, record. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class CaseDataApi {

    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final StepForms forms;
    private final Comparisons comparisons;
    private final Clocks clocks;
    private final RecordBook record;
    private final RecordExport export;

    CaseDataApi(
            CaseAccess access,
            CaseFiles caseFiles,
            StepForms forms,
            Comparisons comparisons,
            Clocks clocks,
            RecordBook record,
            RecordExport export) {
        this.access = access;
        this.caseFiles = caseFiles;
        this.forms = forms;
        this.comparisons = comparisons;
        this.clocks = clocks;
        this.record = record;
        this.export = export;
    }

    /** The newest submitted version of a form, with its hash as ETag. */
    @GetMapping("/data/{form}")
    ResponseEntity<StepForms.Filled> data(Actor actor, @PathVariable String number, @PathVariable String form) {
        CaseFile caseFile = access.requireVisible(actor, number);
        var version = caseFiles
                .latest(number, form)
                .orElseThrow(() -> Problem.notFound("no-data", "表单“" + form + "”还没有提交过的数据。"));
        return ResponseEntity.ok().eTag(version.sha256()).body(forms.ofVersion(caseFile, version));
    }

    /** All submitted versions of a form, the newest first. */
    @GetMapping("/data/{form}/versions")
    List<Comparison.Version> versions(Actor actor, @PathVariable String number, @PathVariable String form) {
        return comparisons.versions(access.requireVisible(actor, number), form);
    }

    /** Two submitted versions side by side, by field, row and file. */
    @GetMapping("/data/{form}/comparison")
    Comparison comparison(
            Actor actor,
            @PathVariable String number,
            @PathVariable String form,
            @RequestParam int from,
            @RequestParam int to) {
        return comparisons.compare(access.requireVisible(actor, number), form, from, to);
    }

    @GetMapping("/clocks")
    List<Clocks.Explanation> clocks(Actor actor, @PathVariable String number) {
        return clocks.ofCase(access.requireVisible(actor, number).number()).stream()
                .map(clock -> clocks.explain(clock.id()))
                .toList();
    }

    @GetMapping("/record")
    List<RecordBook.Entry> record(Actor actor, @PathVariable String number) {
        return record.entries(access.requireVisible(actor, number).number());
    }

    /** The chain as a file that the verify-record command reads. */
    @GetMapping(path = "/record/export", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> export(Actor actor, @PathVariable String number) {
        access.requireVisible(actor, number);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + "-record.json\"")
                .body(export.of(number));
    }

    @GetMapping("/record/verification")
    RecordBook.Verification verification(Actor actor, @PathVariable String number) {
        return record.verify(access.requireVisible(actor, number).number());
    }
}
