package cn.sanyi.document;

/** How far a reply has come. */
public enum ReplyState {
    DRAFT("拟制中"),
    SIGNED("已签发"),
    /** The reply to an amendment has taken its place; it stays readable. */
    SUPERSEDED("已由新批复取代"),
    /** No longer holds; its number stays taken. */
    VOID("已作废"),
    /** A draft that fell with a return; it never had a number. */
    DISCARDED("已废弃");

    private final String label;

    ReplyState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
