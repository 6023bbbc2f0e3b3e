package cn.sanyi.identity;

/** What an access token is good for. The rights of its person are the limit of both. */
enum TokenScope {
    /** Reads: GET only. */
    READ("只读"),
    /** Reads, and changes what the person's posts allow. */
    ACT("读取和办理");

    private final String label;

    TokenScope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
