package cn.sanyi.committee.web;

import cn.sanyi.committee.Minutes;
import cn.sanyi.committee.MinutesDesk;
import cn.sanyi.organization.Actor;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Minutes (会议纪要) of a meeting. */
@RestController
@RequestMapping("/api/v1/meetings/{id}/minutes")
class MinutesApi {

    private final MinutesDesk minutes;

    MinutesApi(MinutesDesk minutes) {
        this.minutes = minutes;
    }

    @GetMapping
    Minutes one(Actor actor, @PathVariable UUID id) {
        return minutes.of(actor, id);
    }

    record Draft(@Nullable String remarks) {}

    @PostMapping
    Minutes draft(Actor actor, @PathVariable UUID id, @RequestBody Draft draft) {
        minutes.draft(actor, id, Objects.requireNonNullElse(draft.remarks(), ""));
        return minutes.of(actor, id);
    }

    /** @param digest of the text that was read */
    record Signing(@Nullable String digest) {}

    @PostMapping("/signature")
    Minutes sign(Actor actor, @PathVariable UUID id, @RequestBody Signing signing) {
        minutes.sign(actor, id, Objects.requireNonNullElse(signing.digest(), ""));
        return minutes.of(actor, id);
    }

    @GetMapping("/content")
    ResponseEntity<byte[]> content(Actor actor, @PathVariable UUID id) {
        byte[] document = minutes.document(actor, id);
        Minutes.Signature signature = minutes.of(actor, id).signature();
        String name = (signature == null ? id.toString() : signature.number()) + ".pdf";
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("X-Content-Type-Options", "nosniff")
                .body(document);
    }
}
