package cn.sanyi.document.web;

import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.document.Documents;
import cn.sanyi.document.Reply;
import cn.sanyi.document.Reply.File;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a case: list, download, make void. */
@RestController
class DocumentApi {

    private final Documents documents;
    private final CaseAccess access;

    DocumentApi(Documents documents, CaseAccess access) {
        this.documents = documents;
        this.access = access;
    }

    @GetMapping("/api/v1/cases/{number}/documents")
    List<Reply> documents(@PathVariable String number, Actor actor) {
        access.requireVisible(actor, number);
        return documents.ofCase(number);
    }

    @GetMapping("/api/v1/documents/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id, Actor actor) {
        Reply reply = visible(id, actor);
        byte[] content = documents.content(id);
        File file = documents.get(reply.id()).file();
        String name = file == null ? id + ".pdf" : file.name();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    @PostMapping("/api/v1/documents/{id}/voiding")
    Reply makeVoid(@PathVariable UUID id, @RequestBody Voiding voiding, Actor actor) {
        visible(id, actor);
        documents.makeVoid(actor, id, Objects.requireNonNullElse(voiding.reason(), ""));
        return documents.get(id);
    }

    record Voiding(@Nullable String reason) {}

    private Reply visible(UUID id, Actor actor) {
        return documents
                .find(id)
                .filter(reply -> access.sees(actor, reply.caseNumber()))
                .orElseThrow(() -> Problem.notFound("document-unknown", "没有这份文件，或您无权查看。"));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
