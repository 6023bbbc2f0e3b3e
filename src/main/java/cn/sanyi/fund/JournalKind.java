package cn.sanyi.fund;

/** Why an amount moved, and with it from which account to which. */
public enum JournalKind {
    SETTLED("结算入账", AccountCode.SOURCE, AccountCode.AVAILABLE),
    RESERVED("预留", AccountCode.AVAILABLE, AccountCode.RESERVED),
    RELEASED("释放预留", AccountCode.RESERVED, AccountCode.AVAILABLE),
    PAID("拨付", AccountCode.RESERVED, AccountCode.PAID),
    REVERSED("冲正", AccountCode.PAID, AccountCode.RESERVED);

    private final String label;
    private final AccountCode from;
    private final AccountCode to;

    JournalKind(String label, AccountCode from, AccountCode to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    public String label() {
        return label;
    }

    /** The account that is credited. */
    public AccountCode from() {
        return from;
    }

    /** The account that is debited. */
    public AccountCode to() {
        return to;
    }
}
