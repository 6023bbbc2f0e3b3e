package cn.sanyi.pricing.trial;

/** How insurance treats an item with a formal price (医保支付类别). */
public enum InsuranceCategory {
    A("甲类"),
    B("乙类"),
    C("丙类");

    private final String label;

    InsuranceCategory(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** 丙类 is paid by the patient. */
    public boolean isInsured() {
        return this != C;
    }
}
