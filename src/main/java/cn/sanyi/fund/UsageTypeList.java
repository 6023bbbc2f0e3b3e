package cn.sanyi.fund;

import static cn.sanyi.settings.AdministeredList.Column.of;

import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import cn.sanyi.settings.AdministeredList;
import cn.sanyi.settings.AdministeredList.Kind;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Usage types (用途类型) are the administrators' data. */
@Configuration(proxyBeanMethods = false)
class UsageTypeList {

    private static final String LEAD = "方案可以选择的用途。上限和起止日期为空即没有规定；停用后新方案不能再选，已有方案不变。";

    @Bean
    AdministrationPage usageTypesEntry() {
        return new AdministrationPage(PostKind.BUSINESS_ADMIN, "/admin/business/lists/usage-types", "用途类型", 23);
    }

    @Bean
    AdministeredList listOfUsageTypes() {
        return new AdministeredList(
                "usage-types",
                "用途类型",
                LEAD,
                "usage_type",
                List.of(
                        of("code", "代码", Kind.CODE, true, 40, "大写字母、数字和下划线；定后不改。"),
                        of("name", "名称", Kind.TEXT, true, 80, ""),
                        of("clause", "条款", Kind.CLAUSE, false, 40, "形如 Q56-2；等级为“明”的必须填写。"),
                        of("grade", "等级", Kind.GRADE, true, 12, ""),
                        of("cap_percent", "占方案上限（%）", Kind.PERCENT, false, 6, "为空即没有上限。"),
                        of("payroll_approval", "须有工资总额追加批文号", Kind.YES_NO, false, 5, ""),
                        of("effective_from", "自", Kind.DATE, false, 10, "为空即一直有效。"),
                        of("effective_to", "至", Kind.DATE, false, 10, "最后一日；为空即今后有效。"),
                        of("ordinal", "排序", Kind.WHOLE, true, 5, "小的在前。")),
                UsageTypeList::check);
    }

    private static List<Problem.Field> check(Map<String, String> values) {
        String from = values.getOrDefault("effective_from", "");
        String to = values.getOrDefault("effective_to", "");
        if (!from.isEmpty() && !to.isEmpty() && to.compareTo(from) < 0) {
            return List.of(new Problem.Field("effective_to", "usage-period", "“至”不能早于“自”。"));
        }
        return "明".equals(values.get("grade"))
                        && values.getOrDefault("clause", "").isEmpty()
                ? List.of(new Problem.Field("clause", "clause-missing", "等级为“明”的须写明条款。"))
                : List.of();
    }
}
