package cn.sanyi.approval.web;

import cn.sanyi.approval.materials.MaterialDesk;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.casefile.Materials;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Materials (材料) of a case. */
@RestController
@RequestMapping("/api/v1/cases/{number}/materials")
class MaterialApi {

    private final CaseAccess access;
    private final MaterialDesk desk;
    private final Materials materials;

    MaterialApi(CaseAccess access, MaterialDesk desk, Materials materials) {
        this.access = access;
        this.desk = desk;
        this.materials = materials;
    }

    @GetMapping
    List<Materials.Material> list(Actor actor, @PathVariable String number) {
        return materials.ofCase(access.requireVisible(actor, number).number());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Materials.Material add(
            Actor actor, @PathVariable String number, @RequestParam String slot, @RequestParam MultipartFile file)
            throws IOException {
        access.requireVisible(actor, number);
        return desk.add(
                actor, number, slot, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String number, @PathVariable UUID id) {
        access.requireVisible(actor, number);
        desk.remove(actor, number, id);
    }

    /** Always as an attachment: what was uploaded is never rendered by us. */
    @GetMapping("/{id}/content")
    ResponseEntity<byte[]> content(Actor actor, @PathVariable String number, @PathVariable UUID id) {
        access.requireVisible(actor, number);
        var content = materials.content(number, id).orElseThrow(() -> Problem.notFound("unknown-material", "没有这份材料。"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.material().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .eTag(content.material().sha256())
                .body(content.bytes());
    }
}
