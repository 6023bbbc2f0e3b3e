package cn.sanyi.portal;

import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.deadline.Clocks.Colour;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Small words that templates need: dates, lamps, sizes, roles. */
@Configuration(proxyBeanMethods = false)
class ViewHelpers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Bean
    Dates dates() {
        return new Dates();
    }

    @Bean
    LampWords lampWords() {
        return new LampWords();
    }

    @Bean
    RecordWords recordWords(ActCatalogue acts) {
        return new RecordWords(acts);
    }

    @Bean
    Sizes sizes() {
        return new Sizes();
    }

    @Bean
    Roles roles() {
        return new Roles();
    }

    @Bean
    Units units(Directory directory) {
        return new Units(directory);
    }

    @Bean
    MoneyWords money() {
        return new MoneyWords();
    }

    /** Names of what the record notes: acts by their own, the rest from here. */
    static final class RecordWords {

        private static final Map<String, String> NAMES = Map.ofEntries(
                Map.entry("open", "立案"),
                Map.entry("withdraw", "撤回"),
                Map.entry("markLate", "标记逾期"),
                Map.entry("unmarkLate", "取消逾期标记"),
                Map.entry("addMaterial", "上传材料"),
                Map.entry("removeMaterial", "删除材料"),
                Map.entry("renderReply", "生成文书"),
                Map.entry("voidReply", "作废文书"),
                Map.entry("settlement-recorded", "登记结算"),
                Map.entry("archive", "生成归档包"),
                Map.entry("settlementRevision", "结算更正"),
                Map.entry("settlementRevised", "结算更正退回"),
                Map.entry("terminate", "办件终止"),
                Map.entry("pauseClock", "暂停计时"),
                Map.entry("resumeClock", "恢复计时"),
                Map.entry("recountClock", "按新日历重算到期日"),
                Map.entry("objection", "收到异议"),
                Map.entry("publishDocument", "公开文书"),
                Map.entry("changeDisclosure", "改公开属性"),
                Map.entry("startBeside", "发起支线"));

        private final ActCatalogue acts;

        RecordWords(ActCatalogue acts) {
            this.acts = acts;
        }

        public String action(String code) {
            return acts.codes().contains(code) ? acts.act(code).label() : NAMES.getOrDefault(code, code);
        }
    }

    static final class MoneyWords {

        public String grouped(Money amount) {
            return ChineseAmount.grouped(amount);
        }

        public String words(Money amount) {
            return ChineseAmount.inWords(amount);
        }
    }

    static final class Units {

        private final Directory directory;

        Units(Directory directory) {
            this.directory = directory;
        }

        public String name(UUID unit) {
            return directory.unit(unit).map(Unit::name).orElse("");
        }
    }

    static final class Dates {

        public String minute(Instant at) {
            return MINUTE.format(at.atZone(ZONE));
        }

        public String day(LocalDate day) {
            return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE);
        }

        public String clock(Clocks.CaseClock clock) {
            return switch (clock.state()) {
                case RUNNING -> "计时中";
                case PAUSED -> "暂停";
                case ENDED -> "已于 " + clock.endedOn() + " 停止，" + (Boolean.TRUE.equals(clock.onTime()) ? "按时" : "逾期");
            };
        }
    }

    static final class LampWords {

        public String css(@Nullable Object lamp) {
            Colour colour = lamp instanceof Clocks.Lamp each ? each.colour() : (Colour) lamp;
            return switch (colour == null ? Colour.NONE : colour) {
                case NORMAL -> "normal";
                case NEAR -> "near";
                case OVERDUE -> "over";
                case SEVERELY_OVERDUE -> "severe";
                default -> "paused";
            };
        }

        /** Name of a group of the task list. */
        public String group(Colour colour) {
            return switch (colour) {
                case OVERDUE -> "已超期";
                case NORMAL -> "未到期";
                default -> colour.label();
            };
        }

        public String text(Colour colour, @Nullable Integer daysLeft) {
            if (daysLeft == null || colour == Colour.PAUSED) {
                return colour.label();
            }
            return daysLeft < 0 ? colour.label() + " " + -daysLeft + " 天" : colour.label() + "，还剩 " + daysLeft + " 天";
        }
    }

    /** As the upload shows them, e.g. {@code 1.5 KB}. */
    static final class Sizes {

        private static final long KB = 1024;

        public String text(long bytes) {
            if (bytes < KB) {
                return bytes + " B";
            }
            return bytes < KB * KB ? tenths(bytes, KB) + " KB" : tenths(bytes, KB * KB) + " MB";
        }

        private static String tenths(long bytes, long unit) {
            return BigDecimal.valueOf(bytes)
                    .divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    static final class Roles {

        private static final Map<String, String> NAMES = Map.of(
                "APPLICANT",
                "申请单位",
                "HSA",
                "医保局",
                "HSA_AGENCY",
                "医保经办机构",
                "HEALTH",
                "卫健局",
                "FINANCE",
                "财政局",
                "HRSS",
                "人社局",
                "MGMT_COMMITTEE",
                "医管委",
                "MGMT_COMMITTEE_OFFICE",
                "医管委办公室",
                "MEDICAL_COMMUNITY",
                "紧密型县域医共体",
                "MEMBER_INSTITUTION",
                "成员单位");

        public String name(String role) {
            return NAMES.getOrDefault(role, role);
        }
    }
}
