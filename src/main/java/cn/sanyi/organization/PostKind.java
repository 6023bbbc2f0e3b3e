package cn.sanyi.organization;

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
    /** Sees every case of the jurisdiction. */
    OVERSIGHT("督查"),
    BUSINESS_ADMIN("业务管理员"),
    SYSTEM_ADMIN("系统管理员"),
    SECURITY_ADMIN("安全管理员"),
    AUDITOR("审计管理员");

    private final String label;

    PostKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
