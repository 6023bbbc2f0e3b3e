package cn.sanyi.approval;

/**
 * One thing a person can do with a work item (办理动作): one bean, one line in the table of acts. Models name its code in a
 * step's {@code acts}; an {@link ItemAct} needs no naming. Who may act has been checked, the case row is locked and the form
 * data is valid when {@link #perform} is called.
 */
public interface Act {

    /** Its line in the table of acts. */
    ActEntry entry();

    /** As written in models, e.g. {@code submit}. */
    default String code() {
        return entry().code();
    }

    /** As shown on the button, e.g. {@code 提交}. */
    default String label() {
        return entry().label();
    }

    /** Does it. @throws cn.sanyi.platform.Problem to refuse; then nothing has happened */
    void perform(ActInProgress act);
}
