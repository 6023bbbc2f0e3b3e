package cn.sanyi.approval.web;

import cn.sanyi.approval.desk.CommentDrafts;
import cn.sanyi.organization.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one has begun to say with an act, kept until the act is done. */
@RestController
@RequestMapping("/api/v1")
class CommentDraftApi {

    private final CommentDrafts drafts;

    CommentDraftApi(CommentDrafts drafts) {
        this.drafts = drafts;
    }

    /** @param act code of the act; @param text empty ends the draft */
    record Begun(
            @NotNull(message = "（办理动作）必须填写。") @Pattern(regexp = "[a-zA-Z]{1,40}", message = "（办理动作）须为动作代码，例如 agree。")
                    String act,
            @NotNull(message = "（意见）必须填写。") String text) {}

    record Text(String text) {}

    @GetMapping("/work-items/{id}/comment-draft")
    Text mine(Actor actor, @PathVariable UUID id, @RequestParam String act) {
        return new Text(drafts.text(actor, id, act));
    }

    @PutMapping("/work-items/{id}/comment-draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(Actor actor, @PathVariable UUID id, @Valid @RequestBody Begun begun) {
        drafts.save(actor, id, begun.act(), begun.text());
    }

    @GetMapping("/cases/{number}/comment-draft")
    Text ofCase(Actor actor, @PathVariable String number, @RequestParam String act) {
        return new Text(drafts.text(actor, number, act));
    }

    @PutMapping("/cases/{number}/comment-draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveOfCase(Actor actor, @PathVariable String number, @Valid @RequestBody Begun begun) {
        drafts.save(actor, number, begun.act(), begun.text());
    }
}
