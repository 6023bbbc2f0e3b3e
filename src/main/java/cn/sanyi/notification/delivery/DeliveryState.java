package cn.sanyi.notification.delivery;

/** What has become of a delivery. */
public enum DeliveryState {
    WAITING("待投递"),
    SENT("已投递"),
    /** Refused by the receiver for its content, or given up after a day; it can be repeated. */
    FAILED("失败"),
    /** The receiver no longer wants it. */
    CANCELLED("已取消");

    private final String label;

    DeliveryState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
