package cn.sanyi.pricing.trial;

/** What has become of a new service item. */
public enum ItemState {
    TRIAL("试行"),
    FORMAL("正式"),
    MERGED("并入"),
    STOPPED("停止"),
    EXPIRED("试行期满");

    private final String label;

    ItemState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
