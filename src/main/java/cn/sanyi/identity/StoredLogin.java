package cn.sanyi.identity;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;

/**
 * All that a session keeps of a login. Who the person is and what they may do is read with each request, so that nodes
 * of two releases can share sessions: name, package and components of this record must not change.
 *
 * @param version of the account when it logged in; a session with an older one is worth nothing
 */
record StoredLogin(UUID account, int version) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;
}
