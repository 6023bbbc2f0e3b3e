package cn.sanyi.document.web;

import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.document.ArchivePackages;
import cn.sanyi.document.ArchivePackages.Packed;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The archive package of a case: how far it is, its bytes, another try. */
@RestController
@RequestMapping("/api/v1/cases/{number}/archive-package")
class ArchiveApi {

    private final ArchivePackages packages;
    private final CaseAccess access;

    ArchiveApi(ArchivePackages packages, CaseAccess access) {
        this.packages = packages;
        this.access = access;
    }

    @GetMapping
    Packed one(Actor actor, @PathVariable String number) {
        access.requireVisible(actor, number);
        return packages.of(number).orElseThrow(() -> Problem.notFound("no-archive-package", "办件还没有办结，没有归档包。"));
    }

    @GetMapping("/content")
    ResponseEntity<Resource> content(Actor actor, @PathVariable String number) {
        CaseFile caseFile = access.requireVisible(actor, number);
        var bytes = packages.open(actor, caseFile);
        Packed packed = packages.of(number).orElseThrow();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(packed.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(packed.fileName())
                                .build()
                                .toString())
                .eTag(String.valueOf(packed.sha256()))
                .body(new InputStreamResource(bytes));
    }

    @PostMapping
    Packed retry(Actor actor, @PathVariable String number) {
        return packages.retry(actor, access.requireVisible(actor, number));
    }
}
