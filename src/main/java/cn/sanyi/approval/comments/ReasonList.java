package cn.sanyi.approval.comments;

import static cn.sanyi.settings.AdministeredList.Column.of;

import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.settings.AdministeredList;
import cn.sanyi.settings.AdministeredList.Column;
import cn.sanyi.settings.AdministeredList.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reasons of corrections, returns, objections, pauses and revocations are the administrators' data. */
@Configuration(proxyBeanMethods = false)
class ReasonList {

    private static final String LEAD = "补正、退回、异议、暂停计时和撤销时选择的原因。代码定后不改；停用后不再供选择，已经选用的保持原义。";

    @Bean
    AdministrationPage reasonCodesEntry() {
        return new AdministrationPage(PostKind.BUSINESS_ADMIN, "/admin/business/lists/reason-codes", "原因代码", 24);
    }

    @Bean
    AdministeredList listOfReasonCodes(Procedures procedures) {
        return new AdministeredList(
                "reason-codes",
                "原因代码",
                LEAD,
                "reason_code",
                List.of(
                        of("code", "代码", Kind.CODE, true, 40, "大写字母、数字和下划线；定后不改。"),
                        new Column("kind", "用于", Kind.CHOICE, true, 20, "", ReasonList::kinds),
                        of("label", "名称", Kind.TEXT, true, 60, ""),
                        new Column(
                                "procedure_key",
                                "事项",
                                Kind.CHOICE,
                                false,
                                64,
                                "事项编号，见办事指南；不选的，各事项都可以用。",
                                () -> codes(procedures)),
                        of("clause", "条款", Kind.CLAUSE, false, 40, "形如 Q56-15；等级为“明”的必须填写。"),
                        of("basis", "其他依据", Kind.TEXT, false, 200, "目录以外的法律法规，写明条文。"),
                        of("grade", "等级", Kind.GRADE, true, 12, ""),
                        of("sort", "排序", Kind.WHOLE, true, 5, "小的在前。")),
                ReasonList::check);
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        Arrays.stream(Reason.Kind.values()).forEach(kind -> kinds.put(kind.name(), kind.label()));
        return kinds;
    }

    private static Map<String, String> codes(Procedures procedures) {
        var codes = new LinkedHashMap<String, String>();
        procedures.all().forEach(procedure -> codes.put(procedure.key(), procedure.code()));
        return codes;
    }

    private static List<Problem.Field> check(Map<String, String> values) {
        return "明".equals(values.get("grade"))
                        && values.getOrDefault("clause", "").isEmpty()
                ? List.of(new Problem.Field("clause", "clause-missing", "等级为“明”的须写明条款。"))
                : List.of();
    }
}
