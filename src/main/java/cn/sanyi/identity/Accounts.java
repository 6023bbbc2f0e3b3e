package cn.sanyi.identity;

import java.util.Map;
import java.util.UUID;

/** Opens accounts for persons. Belongs to the caller's transaction. */
public interface Accounts {

    /** True while nobody can log in at all. */
    boolean isEmpty();

    /**
     * Opens an account and answers its id.
     *
     * @param login 2 to 40 of a–z, 0–9, dot, dash, underscore; upper case is lowered
     * @param oneTime true if the password must be changed at the first login
     * @throws cn.sanyi.platform.Problem {@code login-format}, {@code login-taken}, {@code account-exists}, {@code password-weak}
     */
    UUID open(UUID person, String login, String password, boolean oneTime);

    /** Opens accounts that share one password, which is hashed once. For sample data only. */
    void openAlike(Map<String, UUID> personsByLogin, String password);
}
