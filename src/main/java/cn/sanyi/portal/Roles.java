package cn.sanyi.portal;

import cn.sanyi.organization.PostKind;
import cn.sanyi.procedure.RoleNames;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of the roles of units, for templates. */
@Component
final class Roles {

    public String name(String role) {
        return RoleNames.name(role);
    }

    /** The post that a step narrows to, behind the unit's name, e.g. {@code （医务）}; empty where it narrows to none. */
    public String post(@Nullable String post) {
        return post == null ? "" : "（" + PostKind.valueOf(post).label() + "）";
    }

    /** Several, e.g. {@code 医院、成员单位}. */
    public String names(List<String> roles) {
        return roles.stream().map(RoleNames::name).collect(Collectors.joining("、"));
    }
}
