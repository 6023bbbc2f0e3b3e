package cn.sanyi.approval;

/** What the workflow module reports about timers that end what is going on. Called inside the job's transaction. */
public interface TimerEvents {

    /**
     * The date has come, and what was going on has been cancelled.
     *
     * @param event key of the timer's element
     * @param name what people read, e.g. {@code 试行期届满}
     */
    void expired(String caseNumber, String event, String name);
}
