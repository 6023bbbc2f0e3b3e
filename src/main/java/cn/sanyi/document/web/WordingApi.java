package cn.sanyi.document.web;

import cn.sanyi.document.Placeholder;
import cn.sanyi.document.WordingDesk;
import cn.sanyi.document.WordingTemplate;
import cn.sanyi.document.WordingText;
import cn.sanyi.organization.Actor;
import cn.sanyi.settings.Administrators;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Wordings of replies, for business administrators. */
@RestController
@RequestMapping("/api/v1/admin/reply-templates")
class WordingApi {

    private final WordingDesk desk;

    WordingApi(WordingDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    List<WordingTemplate> list(Actor actor, @RequestParam(required = false) @Nullable String q) {
        return desk.list(actor, q);
    }

    record Field(String field, String label) {}

    @GetMapping("/placeholders")
    List<Field> placeholders(Actor actor) {
        Administrators.require(actor);
        return Arrays.stream(Placeholder.values())
                .map(each -> new Field(each.field(), each.label()))
                .toList();
    }

    @GetMapping("/{id}")
    WordingDesk.Sheet one(Actor actor, @PathVariable UUID id) {
        return desk.sheet(actor, id);
    }

    @PostMapping("/preview")
    WordingText preview(Actor actor, @RequestBody WordingDesk.Writing writing) {
        return desk.preview(actor, writing);
    }

    @PostMapping
    ResponseEntity<WordingDesk.Sheet> write(Actor actor, @RequestBody WordingDesk.Writing writing) {
        UUID id = desk.write(actor, writing);
        return ResponseEntity.created(URI.create("/api/v1/admin/reply-templates/" + id))
                .body(desk.sheet(actor, id));
    }

    record Closing(@Nullable String reason) {}

    @PostMapping("/{id}/retirement")
    WordingDesk.Sheet retire(Actor actor, @PathVariable UUID id, @RequestBody Closing closing) {
        desk.retire(actor, id, closing.reason());
        return desk.sheet(actor, id);
    }
}
