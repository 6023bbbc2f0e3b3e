package cn.sanyi.portal;

import cn.sanyi.procedure.RoleNames;
import org.springframework.stereotype.Component;

/** Names of the roles of units, for templates. */
@Component
final class Roles {

    public String name(String role) {
        return RoleNames.name(role);
    }
}
