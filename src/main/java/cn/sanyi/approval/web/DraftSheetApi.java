package cn.sanyi.approval.web;

import cn.sanyi.approval.desk.DraftSheetDesk;
import cn.sanyi.approval.forms.ChangedDraft;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.web.Download;
import cn.sanyi.platform.web.Revision;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The lists of a draft as a workbook. What changes the draft carries the revision it starts from in If-Match. */
@RestController
@RequestMapping("/api/v1/work-items/{id}/draft")
class DraftSheetApi {

    private final DraftSheetDesk desk;

    DraftSheetApi(DraftSheetDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/sheet")
    ResponseEntity<byte[]> sheet(Actor actor, @PathVariable UUID id) {
        var workbook = desk.workbook(actor, id);
        return Download.excel(workbook.fileName(), workbook.content());
    }

    @PostMapping("/import")
    ChangedDraft take(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String revision,
            @RequestParam MultipartFile file)
            throws IOException {
        return desk.take(actor, id, Revision.of(revision), file.getBytes());
    }
}
