package cn.sanyi.organization;

/** The roles that units play in the procedures known so far. A unit's role is text, so that models may bring new ones. */
public enum UnitRole {
    HSA("医保行政"),
    HSA_AGENCY("医保经办"),
    HEALTH("卫健"),
    FINANCE("财政"),
    HRSS("人社"),
    MGMT_COMMITTEE("医管委"),
    MGMT_COMMITTEE_OFFICE("医管委办公室"),
    MEDICAL_COMMUNITY("医共体"),
    MEMBER_INSTITUTION("成员单位"),
    REFORM_OFFICE("医改督办");

    private final String label;

    UnitRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** True if one place may have several units of the role. */
    public boolean isHeldByMany() {
        return this == MEDICAL_COMMUNITY || this == MEMBER_INSTITUTION;
    }
}
