package cn.sanyi.expert;

/** What an expert is asked about; the fields of a panel on prices (他地实践: 临床、卫生经济、价格、护理、医保). */
public enum ExpertField {
    CLINICAL("临床"),
    HEALTH_ECONOMICS("卫生经济"),
    PRICING("价格"),
    NURSING("护理"),
    INSURANCE("医保");

    private final String label;

    ExpertField(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
