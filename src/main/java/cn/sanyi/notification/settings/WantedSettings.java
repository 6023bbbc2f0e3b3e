package cn.sanyi.notification.settings;

import cn.sanyi.notification.NoticeKind;
import cn.sanyi.organization.Texts;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settings as somebody sends them; all of them, each time.
 *
 * @param mailAddress empty: nothing by mail
 * @param inApp kinds shown in the application; duties are shown whether they are named or not
 * @param mail kinds sent by mail
 * @param quietFrom e.g. {@code 22:00}; both ends or none
 * @param digestHour 0 to 23; empty: each mail at once
 */
public record WantedSettings(
        @Nullable String mailAddress,
        @Nullable List<String> inApp,
        @Nullable List<String> mail,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable String digestHour) {

    NoticeSettings checked() {
        Set<NoticeKind> mutedInApp = others("inApp", inApp);
        mutedInApp.removeIf(NoticeKind::isDuty);
        return new NoticeSettings(
                MailAddress.checked(mailAddress), mutedInApp, others("mail", mail), quiet(), digest());
    }

    private static Set<NoticeKind> others(String field, @Nullable List<String> named) {
        Set<NoticeKind> wanted = (named == null ? List.<String>of() : named)
                .stream().map(name -> kind(field, name)).collect(Collectors.toSet());
        Set<NoticeKind> others = EnumSet.allOf(NoticeKind.class);
        others.removeAll(wanted);
        return others;
    }

    private static NoticeKind kind(String field, @Nullable String name) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Texts.refused("notice-kind", field, "没有这种通知。"));
    }

    private @Nullable QuietHours quiet() {
        LocalTime from = time("quietFrom", quietFrom);
        LocalTime to = time("quietTo", quietTo);
        if (from == null && to == null) {
            return null;
        }
        if (from == null || to == null || from.equals(to)) {
            throw Texts.refused("quiet-hours", from == null ? "quietFrom" : "quietTo", "免打扰时段须同时填写开始和结束时间，两者不能相同。");
        }
        return new QuietHours(from, to);
    }

    private static @Nullable LocalTime time(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalTime time = LocalTime.parse(typed.strip());
            return time.withSecond(0).withNano(0);
        } catch (DateTimeParseException wrong) {
            throw Texts.refused("quiet-hours", field, "免打扰时段的时间应如 22:00。");
        }
    }

    private @Nullable Integer digest() {
        if (digestHour == null || digestHour.isBlank()) {
            return null;
        }
        if (!digestHour.strip().matches("[01]?\\d|2[0-3]")) {
            throw Texts.refused("digest-hour", "digestHour", "每日摘要的时间须为 0 至 23 点。");
        }
        return Integer.valueOf(digestHour.strip());
    }
}
