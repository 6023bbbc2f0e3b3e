package cn.sanyi.portal;

import cn.sanyi.procedure.RoleNames;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of the roles of units, for templates. */
@Component
final class Roles {

    public String name(String role) {
        return RoleNames.name(role);
    }

    /** Several, e.g. {@code 医院、成员单位}. */
    public String names(List<String> roles) {
        return roles.stream().map(RoleNames::name).collect(Collectors.joining("、"));
    }
}
