package cn.sanyi.procedure;

import java.util.Map;
import java.util.Set;

/** Roles that units have in procedures, as models write them and as people call them. */
public final class RoleNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("APPLICANT", "申请单位"),
            Map.entry("HSA", "医保局"),
            Map.entry("HSA_AGENCY", "医保经办机构"),
            Map.entry("HEALTH", "卫健局"),
            Map.entry("FINANCE", "财政局"),
            Map.entry("HRSS", "人社局"),
            Map.entry("MGMT_COMMITTEE", "医管委"),
            Map.entry("MGMT_COMMITTEE_OFFICE", "医管委办公室"),
            Map.entry("MEDICAL_COMMUNITY", "紧密型县域医共体"),
            Map.entry("MEMBER_INSTITUTION", "成员单位"),
            Map.entry("HOSPITAL", "医院"));

    private RoleNames() {}

    /** What a model may name. {@code APPLICANT} is whichever unit the case belongs to. */
    public static Set<String> codes() {
        return NAMES.keySet();
    }

    /** The Chinese name; the code itself for a role no procedure has. */
    public static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
