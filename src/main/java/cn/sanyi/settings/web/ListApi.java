package cn.sanyi.settings.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.settings.Administrators;
import cn.sanyi.settings.ListDesk;
import cn.sanyi.settings.ListEntry;
import cn.sanyi.settings.RuleLists;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lists that administrators look after: usage types, reasons, issuer codes. */
@RestController
@RequestMapping("/api/v1/admin/lists")
class ListApi {

    private final RuleLists lists;
    private final ListDesk desk;

    ListApi(RuleLists lists, ListDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    record Column(String name, String label, String kind, boolean required, Map<String, String> options) {}

    record ListView(String key, String title, List<Column> columns) {}

    @GetMapping
    List<ListView> lists(Actor actor) {
        Administrators.require(actor);
        return lists.all().stream()
                .map(list -> new ListView(
                        list.key(),
                        list.title(),
                        list.columns().stream()
                                .map(column -> new Column(
                                        column.name(),
                                        column.label(),
                                        column.kind().name(),
                                        column.required(),
                                        column.options().get()))
                                .toList()))
                .toList();
    }

    @GetMapping("/{list}/entries")
    List<ListEntry> entries(
            Actor actor, @PathVariable String list, @RequestParam(required = false) @Nullable String q) {
        return desk.entries(actor, list, q);
    }

    @GetMapping("/{list}/entries/{id}/history")
    List<ListDesk.Past> history(Actor actor, @PathVariable String list, @PathVariable String id) {
        return desk.history(actor, list, id);
    }

    /** @param revision of the entry as it was seen; may be left out */
    record Change(@Nullable Map<String, @Nullable String> values, @Nullable String revision, @Nullable String reason) {

        Map<String, @Nullable String> given() {
            return values == null ? Map.of() : values;
        }
    }

    @PostMapping("/{list}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    ListEntry add(Actor actor, @PathVariable String list, @RequestBody Change change) {
        return desk.add(actor, list, change.given(), change.reason());
    }

    @PostMapping("/{list}/entries/{id}")
    ListEntry change(Actor actor, @PathVariable String list, @PathVariable String id, @RequestBody Change change) {
        return desk.change(actor, list, id, change.given(), change.revision(), change.reason());
    }

    @PostMapping("/{list}/entries/{id}/retirement")
    ListEntry retire(Actor actor, @PathVariable String list, @PathVariable String id, @RequestBody Change change) {
        return desk.activate(actor, list, id, false, change.reason());
    }

    @PostMapping("/{list}/entries/{id}/restoration")
    ListEntry restore(Actor actor, @PathVariable String list, @PathVariable String id, @RequestBody Change change) {
        return desk.activate(actor, list, id, true, change.reason());
    }
}
