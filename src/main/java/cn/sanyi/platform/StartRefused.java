package cn.sanyi.platform;

/** The application must not run like this. Shown on the console instead of a stack trace. */
public class StartRefused extends RuntimeException {

    private final String action;

    /**
     * @param reason why, in the administrator's language
     * @param action what to do about it, in the administrator's language
     */
    public StartRefused(String reason, String action) {
        super(reason);
        this.action = action;
    }

    /** What to do about it; never null. */
    public String action() {
        return action;
    }
}
