package cn.sanyi.fund;

/** Whose surplus it is. The two are shown side by side and never added. */
public enum Book {
    /** Retained surplus of the insurance bundle: what a plan distributes. */
    BUNDLE("医保打包结余留用"),
    /** Retained surplus of centralised procurement of drugs and consumables. */
    PROCUREMENT("药品耗材集采结余留用");

    private final String label;

    Book(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
