package cn.sanyi.committee;

/** What a member may vote, as the form of the ballot names it. */
public enum Choice {
    AGREE("同意"),
    DISAGREE("不同意"),
    ABSTAIN("弃权");

    private final String label;

    Choice(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
