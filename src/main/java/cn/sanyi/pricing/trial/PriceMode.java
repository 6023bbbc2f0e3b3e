package cn.sanyi.pricing.trial;

/** Who made a price. */
public enum PriceMode {
    SELF("医疗机构自主定价"),
    AUTHORITY("审批机关定价"),
    FORMAL("正式价格");

    private final String label;

    PriceMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
