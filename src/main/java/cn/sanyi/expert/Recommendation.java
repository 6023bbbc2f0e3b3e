package cn.sanyi.expert;

/** What an expert, or the panel, advises; it decides nothing. */
public enum Recommendation {
    PASS("建议通过"),
    REVISE("修改后通过"),
    REJECT("建议不通过");

    private final String label;

    Recommendation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
