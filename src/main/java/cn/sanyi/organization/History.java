package cn.sanyi.organization;

import cn.sanyi.audit.RecordBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What has been changed about a subject, read from the record. */
@Component
public class History {

    private static final int LATEST = 100;

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("name", "名称"),
            Map.entry("code", "代码"),
            Map.entry("role", "职责"),
            Map.entry("place", "辖区"),
            Map.entry("unit", "单位"),
            Map.entry("person", "人员"),
            Map.entry("kind", "岗位或类别"),
            Map.entry("title", "职务名称"),
            Map.entry("term", "起止"),
            Map.entry("order", "顺序"),
            Map.entry("closedFrom", "关闭日"),
            Map.entry("posts", "同时终止的岗位"),
            Map.entry("community", "医共体"),
            Map.entry("member", "成员单位"),
            Map.entry("years", "年度"),
            Map.entry("note", "说明"),
            Map.entry("deputy", "代理人"),
            Map.entry("scope", "代理范围"),
            Map.entry("level", "等级"),
            Map.entry("ownership", "办医主体"),
            Map.entry("from", "起始日"),
            Map.entry("source", "依据"),
            Map.entry("login", "登录名"),
            Map.entry("state", "状态"),
            Map.entry("sessions", "结束的登录数"),
            Map.entry("mailAddress", "邮箱地址"),
            Map.entry("mutedInApp", "系统内不显示"),
            Map.entry("mutedMail", "不发邮件"),
            Map.entry("quietHours", "免打扰时段"),
            Map.entry("digestHour", "每日摘要"),
            Map.entry("style", "类型"),
            Map.entry("url", "地址"),
            Map.entry("keys", "密钥指纹"),
            Map.entry("kinds", "通知种类"),
            Map.entry("token", "访问令牌"),
            Map.entry("scopes", "权限范围"),
            Map.entry("until", "有效至"));

    private final RecordBook record;
    private final JsonMapper json;

    History(RecordBook record, JsonMapper json) {
        this.record = record;
        this.json = json;
    }

    /** @param before empty if there was nothing before; {@code after} likewise */
    public record Value(String label, String before, String after) {}

    /** @param reason empty where none is asked for */
    public record Line(Instant at, String actor, String action, String reason, List<Value> values) {}

    /** The latest changes about the subject, the newest first; at most 100. */
    @Transactional(readOnly = true)
    public List<Line> of(String subject) {
        List<Line> lines = new ArrayList<>(record.entries(ChangeRecord.CHAINS + subject).stream()
                .map(this::line)
                .toList());
        Collections.reverse(lines);
        return List.copyOf(lines.subList(0, Math.min(LATEST, lines.size())));
    }

    private Line line(RecordBook.Entry entry) {
        JsonNode payload = json.readTree(entry.payload());
        return new Line(
                entry.at(),
                entry.actor() + means(payload),
                entry.action(),
                payload.path("reason").asString(""),
                values(payload.path("before"), payload.path("after")));
    }

    /** What somebody acted by who had not logged in for it. */
    private static String means(JsonNode payload) {
        String token = payload.path("token").asString("");
        return token.isEmpty() ? "" : " · 访问令牌“" + token + "”";
    }

    private static List<Value> values(JsonNode before, JsonNode after) {
        var keys = new TreeSet<String>(before.propertyNames());
        keys.addAll(after.propertyNames());
        return keys.stream()
                .map(key -> new Value(LABELS.getOrDefault(key, key), text(before, key), text(after, key)))
                .toList();
    }

    private static String text(JsonNode values, String key) {
        return values.path(key).asString("");
    }
}
