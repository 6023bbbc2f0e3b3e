package cn.sanyi.document;

import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Roster;
import cn.sanyi.organization.Unit;
import cn.sanyi.organization.UnitRole;
import cn.sanyi.platform.Problem;
import cn.sanyi.settings.AdministeredList;
import cn.sanyi.settings.AdministeredList.Check;
import cn.sanyi.settings.AdministeredList.Column;
import cn.sanyi.settings.AdministeredList.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 机关代字: how a unit signs its numbers; the administrators' data. */
@Configuration(proxyBeanMethods = false)
class IssuerCodeList {

    private static final String LEAD = "发文字号的机关代字，如 晋医管〔2026〕1号。没有机关代字的单位不能签发；改动只影响今后的字号，序号连续。";
    private static final Pattern SIGN = Pattern.compile("[\\u4e00-\\u9fa5]{2,12}");

    @Bean
    AdministrationPage issuerCodesEntry() {
        return new AdministrationPage(PostKind.BUSINESS_ADMIN, "/admin/business/lists/issuer-codes", "机关代字", 26);
    }

    @Bean
    AdministeredList listOfIssuerCodes(Roster roster) {
        Check check = values -> SIGN.matcher(values.getOrDefault("code", "")).matches()
                ? List.of()
                : List.of(new Problem.Field("code", "issuer-code", "“机关代字”须为 2 至 12 个汉字。"));
        return new AdministeredList(
                "issuer-codes",
                "机关代字",
                LEAD,
                "issuer_code",
                List.of(
                        new Column("unit_code", "单位", Kind.CHOICE, true, 60, "", () -> units(roster)),
                        Column.of("code", "机关代字", Kind.TEXT, true, 12, "2 至 12 个汉字，如 晋医管。")),
                check);
    }

    private static Map<String, String> units(Roster roster) {
        var units = new LinkedHashMap<String, String>();
        roster.units().stream()
                .filter(unit -> UnitRole.isFilledOnce(unit.role()))
                .forEach((Unit unit) -> units.put(unit.code(), unit.name()));
        return units;
    }
}
