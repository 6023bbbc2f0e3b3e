package cn.sanyi.approval.web;

import cn.sanyi.approval.comments.Phrases;
import cn.sanyi.organization.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own phrases (常用语), as one list. */
@RestController
@RequestMapping("/api/v1/phrases")
class PhraseApi {

    private final Phrases phrases;

    PhraseApi(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @param texts in the order wanted */
    record Kept(@NotNull(message = "（常用语）必须填写。") List<@NotNull(message = "（常用语）不能为空。") String> texts) {}

    @GetMapping
    List<String> mine(Actor actor) {
        return phrases.of(actor);
    }

    @PutMapping
    List<String> keep(Actor actor, @Valid @RequestBody Kept wanted) {
        return phrases.keep(actor, wanted.texts());
    }
}
