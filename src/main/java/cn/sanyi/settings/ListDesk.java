package cn.sanyi.settings;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and changes the lists. Every change says why and stands in the record. */
@Service
public class ListDesk {

    private static final String CODE = "code";

    private final RuleLists lists;
    private final ListTable table;
    private final EntryCheck check;
    private final RecordBook record;
    private final JsonMapper json;

    ListDesk(RuleLists lists, ListTable table, EntryCheck check, RecordBook record, JsonMapper json) {
        this.lists = lists;
        this.table = table;
        this.check = check;
        this.record = record;
        this.json = json;
    }

    /** Entries any of whose values contains the text; retired ones last. */
    public List<ListEntry> entries(Actor actor, String list, @Nullable String q) {
        Administrators.require(actor);
        AdministeredList found = lists.find(list);
        String part = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return table.all(found).stream()
                .filter(entry -> found.columns().stream().anyMatch(column -> (entry.values()
                                        .get(column.name()) + "\n"
                                + column.shown(String.valueOf(entry.values().get(column.name()))))
                        .toLowerCase(Locale.ROOT)
                        .contains(part)))
                .toList();
    }

    public ListEntry entry(Actor actor, String list, String id) {
        Administrators.require(actor);
        return table.find(lists.find(list), id).orElseThrow(ListDesk::unknown);
    }

    /** @throws Problem {@code entry-refused}, {@code reason-length}, 409 {@code entry-exists} */
    @Transactional
    public ListEntry add(Actor actor, String list, Map<String, @Nullable String> given, @Nullable String reason) {
        Administrators.require(actor);
        AdministeredList found = lists.find(list);
        String why = Reasons.required(reason);
        Map<String, String> values = check.check(found, given);
        String id = String.valueOf(values.get(found.id().name()));
        if (!table.insert(found, values)) {
            throw Problem.conflict("entry-exists", "“%s”已有“%s”；停用的也不能重复，可以恢复启用。".formatted(found.title(), id));
        }
        note(actor, found, "新增", id, Map.of(), values, why);
        return entry(actor, list, id);
    }

    /** @param revision of the entry as it was seen */
    @Transactional
    public ListEntry change(
            Actor actor,
            String list,
            String id,
            Map<String, @Nullable String> given,
            @Nullable String revision,
            @Nullable String reason) {
        AdministeredList found = lists.find(list);
        ListEntry before = locked(actor, found, id, revision);
        String why = Reasons.required(reason);
        Map<String, @Nullable String> all = new LinkedHashMap<>(given);
        if (!id.equals(all.getOrDefault(found.id().name(), id))) {
            throw Problem.refused(
                    "entry-id-fixed",
                    "“%s”不能改：已经用过的代码保持原义。".formatted(found.id().label()));
        }
        all.put(found.id().name(), id);
        Map<String, String> values = check.check(found, all);
        if (values.equals(before.values())) {
            throw Problem.refused("entry-unchanged", "没有改动。");
        }
        table.update(found, id, values);
        note(actor, found, "修改", id, before.values(), values, why);
        return entry(actor, list, id);
    }

    /** Retired entries are no longer offered; what has them keeps them. */
    @Transactional
    public ListEntry activate(Actor actor, String list, String id, boolean active, @Nullable String reason) {
        AdministeredList found = lists.find(list);
        ListEntry before = locked(actor, found, id, null);
        String why = Reasons.required(reason);
        if (before.active() == active) {
            throw Problem.conflict("entry-state", active ? "这一项已经启用。" : "这一项已经停用。");
        }
        table.activate(found, id, active);
        note(actor, found, active ? "恢复启用" : "停用", id, Map.of(), Map.of(), why);
        return entry(actor, list, id);
    }

    private ListEntry locked(Actor actor, AdministeredList list, String id, @Nullable String revision) {
        Administrators.require(actor);
        ListEntry before = table.lock(list, id).orElseThrow(ListDesk::unknown);
        if (revision != null && !revision.isBlank() && !revision.equals(before.revision())) {
            throw Problem.conflict("entry-moved-on", "他人刚刚修改了这一项，请刷新后再改。");
        }
        return before;
    }

    /** @param what the fields that changed, in words */
    public record Past(java.time.Instant at, String actor, String action, String what, String reason) {}

    /** What the record says about one entry, the latest first. */
    public List<Past> history(Actor actor, String list, String id) {
        Administrators.require(actor);
        AdministeredList found = lists.find(list);
        return record.entries(found.chain()).stream()
                .map(entry -> Map.entry(entry, json.readTree(entry.payload())))
                .filter(entry -> entry.getValue().path(CODE).asString("").equals(id))
                .map(entry -> new Past(
                        entry.getKey().at(),
                        entry.getKey().actor(),
                        entry.getKey().action(),
                        differences(found, entry.getValue()),
                        entry.getValue().path("reason").asString("")))
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
    }

    private static String differences(AdministeredList list, JsonNode payload) {
        return list.columns().stream()
                .filter(column -> !payload.path("before")
                        .path(column.name())
                        .asString("")
                        .equals(payload.path("after").path(column.name()).asString("")))
                .map(column -> "%s：%s → %s"
                        .formatted(
                                column.label(),
                                shown(column, payload.path("before")),
                                shown(column, payload.path("after"))))
                .reduce("", (all, one) -> all.isEmpty() ? one : all + "；" + one);
    }

    private static String shown(AdministeredList.Column column, JsonNode values) {
        String value = values.path(column.name()).asString("");
        return value.isEmpty() ? "（空）" : column.shown(value);
    }

    private void note(
            Actor actor,
            AdministeredList list,
            String action,
            String id,
            Map<String, String> before,
            Map<String, String> after,
            String reason) {
        record.append(
                list.chain(),
                Administrators.signature(actor),
                action,
                Map.of(CODE, id, "before", before, "after", after, "reason", reason));
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-entry", "列表中没有这一项。");
    }
}
