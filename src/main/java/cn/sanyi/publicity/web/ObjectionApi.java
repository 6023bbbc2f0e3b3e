package cn.sanyi.publicity.web;

import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.organization.Actor;
import cn.sanyi.publicity.Notices;
import cn.sanyi.publicity.Objection;
import cn.sanyi.publicity.Objections;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The notices of a case and what was objected; the file of an objection for the office only. */
@RestController
class ObjectionApi {

    private final Notices notices;
    private final Objections objections;
    private final CaseAccess access;

    ObjectionApi(Notices notices, Objections objections, CaseAccess access) {
        this.notices = notices;
        this.objections = objections;
        this.access = access;
    }

    @GetMapping("/api/v1/cases/{number}/notices")
    List<Notices.Shown> notices(@PathVariable String number, Actor actor) {
        access.requireVisible(actor, number);
        return notices.ofCase(number);
    }

    @GetMapping("/api/v1/cases/{number}/objections")
    List<Objection> objections(@PathVariable String number, Actor actor) {
        return objections.ofCase(actor, access.requireVisible(actor, number));
    }

    /** As a download: what strangers send is never shown by the browser. */
    @GetMapping("/api/v1/objections/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Actor actor) {
        Objections.Attachment attachment = objections.file(actor, id);
        String download = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, download)
                .header("X-Content-Type-Options", "nosniff")
                .body(attachment.content());
    }
}
