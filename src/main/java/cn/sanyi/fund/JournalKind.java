package cn.sanyi.fund;

/** Why an amount moved, and with it from which account to which. */
public enum JournalKind {
    SETTLED("结算入账", AccountCode.SOURCE, AccountCode.AVAILABLE),
    /** A revised settlement retains less. */
    REDUCED("结算调减", AccountCode.AVAILABLE, AccountCode.SOURCE),
    RESERVED("预留", AccountCode.AVAILABLE, AccountCode.RESERVED),
    RELEASED("释放预留", AccountCode.RESERVED, AccountCode.AVAILABLE),
    PAID("拨付", AccountCode.RESERVED, AccountCode.PAID),
    REVERSED("冲正", AccountCode.PAID, AccountCode.RESERVED),
    /** At the closing, what was not paid stays with the community for later years. */
    CARRIED_OVER("结转", AccountCode.RESERVED, AccountCode.AVAILABLE),
    /** At the closing, what was not paid goes back to where it came from. */
    RETURNED("退回", AccountCode.RESERVED, AccountCode.SOURCE);

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
