package cn.sanyi.settings.web;

import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.organization.Actor;
import cn.sanyi.settings.ParameterBook;
import cn.sanyi.settings.ParameterList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parameters, for business administrators. */
@RestController
@RequestMapping("/api/v1/admin")
class ParameterApi {

    private final ParameterBook book;
    private final ParameterList list;

    ParameterApi(ParameterBook book, ParameterList list) {
        this.book = book;
        this.list = list;
    }

    @GetMapping("/parameters")
    List<ParameterList.Line> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String clause) {
        return list.lines(actor, new ParameterList.Filter(q, place, grade, clause));
    }

    @GetMapping("/parameter-keys")
    List<ParameterKey> keys(Actor actor) {
        return book.keys(actor);
    }

    @GetMapping("/parameters/{place}/{key}")
    ParameterBook.Sheet one(Actor actor, @PathVariable String place, @PathVariable String key) {
        return book.sheet(actor, key, place);
    }
}
