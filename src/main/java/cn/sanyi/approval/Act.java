package cn.sanyi.approval;

/**
 * One thing a person can do in a step (办理动作). One bean per code; models name the code in a step's {@code acts}.
 * Who may act has been checked, the case row is locked and the form data is valid when {@link #perform} is called.
 */
public interface Act {

    /** As written in models, e.g. {@code submit}. */
    String code();

    /** As shown on the button, e.g. {@code 提交}. */
    String label();

    /** Whether the form of the step must be valid for it; false for acts that stand beside the form. */
    default boolean needsForm() {
        return true;
    }

    /** Whether a comment is required (a return without a reason is none). */
    default boolean needsComment() {
        return false;
    }

    /** Whether what was chosen stays out of timeline and record (a ballot); that it was done is kept. */
    default boolean isSecret() {
        return false;
    }

    /** Does it. @throws cn.sanyi.platform.Problem to refuse; then nothing has happened */
    void perform(ActInProgress act);
}
