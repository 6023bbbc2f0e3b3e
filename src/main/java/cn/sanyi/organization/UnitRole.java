package cn.sanyi.organization;

import java.util.Arrays;
import java.util.Map;

/** The roles that units play in the procedures known so far. A unit's role is text, so that models may bring new ones. */
public enum UnitRole {
    HSA("医保行政"),
    HSA_AGENCY("医保经办"),
    HEALTH("卫健"),
    FINANCE("财政"),
    HRSS("人社"),
    MARKET("市场监管"),
    MGMT_COMMITTEE("医管委"),
    MGMT_COMMITTEE_OFFICE("医管委办公室"),
    MEDICAL_COMMUNITY("医共体"),
    MEMBER_INSTITUTION("成员单位"),
    HOSPITAL("医院"),
    EXPERTS("专家库"),
    REFORM_OFFICE("医改督办");

    private static final Map<String, String> OTHERS = Map.of("OPERATOR", "系统运行", "STAFFING", "机构编制");

    private final String label;

    UnitRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What people call a role; a role that only models know is called as the models do. */
    public static String label(String role) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .map(UnitRole::label)
                .orElse(OTHERS.getOrDefault(role, role));
    }

    /** True if a place has one unit of the role at a time. */
    public static boolean isFilledOnce(String role) {
        return Arrays.stream(values()).noneMatch(each -> each.name().equals(role) && each.isHeldByMany());
    }

    /** True for units of a role that treats patients. */
    public static boolean isInstitution(String role) {
        return MEMBER_INSTITUTION.name().equals(role) || HOSPITAL.name().equals(role);
    }

    /** True for those that treat patients and have a level and an owner ({@link Institutions}). */
    public boolean isInstitution() {
        return this == MEMBER_INSTITUTION || this == HOSPITAL;
    }

    /** True if one place may have several units of the role. */
    public boolean isHeldByMany() {
        return this == MEDICAL_COMMUNITY || isInstitution();
    }
}
