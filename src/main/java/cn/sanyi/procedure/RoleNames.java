package cn.sanyi.procedure;

import java.util.Map;
import java.util.Set;

/** Roles that units have in procedures, as models write them and as people call them. */
public final class RoleNames {

    private static final Map<String, String> NAMES = Map.of(
            "APPLICANT", "申请单位",
            "HSA", "医保局",
            "HSA_AGENCY", "医保经办机构",
            "HEALTH", "卫健局",
            "FINANCE", "财政局",
            "HRSS", "人社局",
            "MGMT_COMMITTEE", "医管委",
            "MGMT_COMMITTEE_OFFICE", "医管委办公室",
            "MEDICAL_COMMUNITY", "紧密型县域医共体",
            "MEMBER_INSTITUTION", "成员单位");

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
