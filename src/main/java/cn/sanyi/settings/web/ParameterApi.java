package cn.sanyi.settings.web;

import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.organization.Actor;
import cn.sanyi.settings.ParameterBook;
import cn.sanyi.settings.ParameterChange;
import cn.sanyi.settings.ParameterDesk;
import cn.sanyi.settings.ParameterProposal;
import java.net.URI;
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

/** Parameters and their changes, for business administrators. */
@RestController
@RequestMapping("/api/v1/admin")
class ParameterApi {

    private final ParameterBook book;
    private final ParameterDesk desk;

    ParameterApi(ParameterBook book, ParameterDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    @GetMapping("/parameters")
    List<ParameterBook.Line> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String clause) {
        return book.lines(actor, new ParameterBook.Filter(q, place, grade, clause));
    }

    @GetMapping("/parameter-keys")
    List<ParameterKey> keys(Actor actor) {
        return book.keys(actor);
    }

    @GetMapping("/parameters/{place}/{key}")
    ParameterBook.Sheet one(Actor actor, @PathVariable String place, @PathVariable String key) {
        return book.sheet(actor, key, place);
    }

    @GetMapping("/parameter-changes")
    List<ParameterChange> waiting(Actor actor) {
        return book.waiting(actor);
    }

    @GetMapping("/parameter-changes/{id}")
    ParameterBook.Preview preview(Actor actor, @PathVariable UUID id) {
        return book.preview(actor, id);
    }

    @PostMapping("/parameter-changes")
    ResponseEntity<ParameterBook.Preview> propose(Actor actor, @RequestBody ParameterProposal proposal) {
        UUID id = desk.propose(actor, proposal);
        return ResponseEntity.created(URI.create("/api/v1/admin/parameter-changes/" + id))
                .body(book.preview(actor, id));
    }

    @PostMapping("/parameter-changes/{id}/confirmation")
    ParameterBook.Preview confirm(Actor actor, @PathVariable UUID id) {
        desk.confirm(actor, id);
        return book.preview(actor, id);
    }

    @PostMapping("/parameter-changes/{id}/rejection")
    ParameterBook.Preview reject(Actor actor, @PathVariable UUID id, @RequestBody Closing closing) {
        desk.reject(actor, id, closing.reason());
        return book.preview(actor, id);
    }

    @PostMapping("/parameter-changes/{id}/withdrawal")
    ParameterBook.Preview withdraw(Actor actor, @PathVariable UUID id, @RequestBody Closing closing) {
        desk.withdraw(actor, id, closing.reason());
        return book.preview(actor, id);
    }

    record Closing(@Nullable String reason) {}
}
