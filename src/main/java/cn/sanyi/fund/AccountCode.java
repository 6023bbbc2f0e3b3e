package cn.sanyi.fund;

/** The accounts of a book. Each but {@link #SOURCE} never falls below zero. */
public enum AccountCode {
    SOURCE("结算来源"),
    AVAILABLE("可分配"),
    RESERVED("已预留"),
    PAID("已拨付");

    private final String label;

    AccountCode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
