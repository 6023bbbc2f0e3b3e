package cn.sanyi.approval;

/** Codes of acts by which others go than the act itself: what is stored of an act, or what models name, is told by them. */
public final class ActCodes {

    /** Opening a case (申报) in its record; no act of a work item. */
    public static final String OPEN = "open";

    public static final String SUBMIT = "submit";
    public static final String HAND_ON = "handOn";
    public static final String SUPPLEMENT = "supplement";
    public static final String SUBMIT_AMENDMENT = "submitAmendment";
    public static final String CORRECT = "correct";
    public static final String RETURN = "return";
    public static final String AGREE = "agree";
    public static final String OBJECT = "object";

    private ActCodes() {}
}
