package cn.sanyi.organization;

import java.util.Set;

/** What a post (岗位) entitles to. The model of a step may narrow to one. */
public enum PostKind {
    /** Handles the unit's work items. */
    CLERK("经办"),
    /** Heads the unit: signs. */
    HEAD("负责人"),
    /** Works there without handling anything; a fact for recusal. */
    EMPLOYEE("职工"),
    /** Member of a committee. */
    MEMBER("委员"),
    /** Chairs a committee; is a member too. */
    CHAIR("主任委员"),
    /** A hospital's medical affairs: handles the steps that narrow to this post. */
    MEDICAL_AFFAIRS("医务"),
    /** A hospital's prices, as a rule in its finance department: handles the steps that narrow to this post. */
    PRICING("价格（财务）"),
    /** Sees every case of the jurisdiction. */
    OVERSIGHT("督查"),
    BUSINESS_ADMIN("业务管理员"),
    SYSTEM_ADMIN("系统管理员"),
    SECURITY_ADMIN("安全管理员"),
    AUDITOR("审计管理员");

    private static final Set<PostKind> GENERAL = Set.of(CLERK, HEAD, MEMBER, CHAIR);
    private static final Set<PostKind> HANDLING = Set.of(CLERK, HEAD, MEMBER, CHAIR, MEDICAL_AFFAIRS, PRICING);

    private final String label;

    PostKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Those who handle whatever their unit has to do, unless the step narrows to another post. */
    public static Set<PostKind> general() {
        return GENERAL;
    }

    /** Those who handle work items of their unit: all of them, or the ones whose step narrows to their post. */
    public static Set<PostKind> handling() {
        return HANDLING;
    }
}
