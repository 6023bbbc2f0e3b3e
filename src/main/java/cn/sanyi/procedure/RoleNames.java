package cn.sanyi.procedure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Roles that units have in procedures, as models write them and as people call them. */
public final class RoleNames {

    private static final Map<String, String> UNITS = named("HSA", "医保局")
            .and("HSA_AGENCY", "医保经办机构")
            .and("HEALTH", "卫健局")
            .and("FINANCE", "财政局")
            .and("HRSS", "人社局")
            .and("MARKET", "市场监管局")
            .and("MGMT_COMMITTEE", "医管委")
            .and("MGMT_COMMITTEE_OFFICE", "医管委办公室")
            .and("MEDICAL_COMMUNITY", "紧密型县域医共体")
            .and("MEMBER_INSTITUTION", "成员单位")
            .and("HOSPITAL", "医院")
            .and("EXPERTS", "专家库")
            .names();

    private static final Map<String, String> NAMES = named("APPLICANT", "申请单位")
            .and(Leading.LEAD, "牵头单位")
            .and(StepDefinition.SIGNER, "签发批复的单位")
            .andAll(UNITS)
            .names();

    private RoleNames() {}

    /**
     * What a model may name. {@code APPLICANT} is whichever unit the case belongs to, {@code LEAD} whichever leads the
     * procedure in its place, {@code SIGNER} whoever signs the reply of the main process.
     */
    public static Set<String> codes() {
        return NAMES.keySet();
    }

    /** Roles that units themselves have, with their names in their order. */
    public static Map<String, String> units() {
        return UNITS;
    }

    /** The Chinese name; the code itself for a role no procedure has. */
    public static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    private static Naming named(String code, String name) {
        return new Naming(new LinkedHashMap<>()).and(code, name);
    }

    private record Naming(Map<String, String> all) {

        Naming and(String code, String name) {
            all.put(code, name);
            return this;
        }

        Naming andAll(Map<String, String> more) {
            all.putAll(more);
            return this;
        }

        Map<String, String> names() {
            return Collections.unmodifiableMap(all);
        }
    }
}
