package cn.sanyi.sample;

import cn.sanyi.identity.DemoAccounts;
import cn.sanyi.organization.PostKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo accounts as the login page and the console show them, by place. */
@Component
@Profile("sample")
class SampleAccounts implements DemoAccounts {

    private static final Map<String, String> PLACES =
            Map.of("JJ", "晋江市", "AX", "安溪县", "QZ", "泉州市", "ZP", "漳平市", "QJ", "綦江区");

    private final List<Group> groups;
    private final SampleProperties properties;

    SampleAccounts(SampleProperties properties) {
        this.properties = properties;
        Map<String, String> units =
                SampleUnit.all().stream().collect(Collectors.toMap(SampleUnit::code, SampleUnit::name));
        Map<String, List<Demo>> byPlace = new LinkedHashMap<>();
        for (SamplePost post : SamplePost.all()) {
            if (post.kind() != PostKind.EMPLOYEE) {
                byPlace.computeIfAbsent(title(post), title -> new ArrayList<>())
                        .add(new Demo(post.login(), post.name(), units.get(post.unitCode()) + " · " + post.title()));
            }
        }
        groups = byPlace.entrySet().stream()
                .map(place -> new Group(place.getKey(), List.copyOf(place.getValue())))
                .toList();
    }

    /** Those who run the application stand apart from the place they run it for. */
    private static String title(SamplePost post) {
        return post.unitCode().endsWith("-OPERATOR")
                ? "系统管理"
                : Objects.requireNonNull(PLACES.get(post.unitCode().substring(0, 2)), post.unitCode());
    }

    @Override
    public List<Group> groups() {
        return groups;
    }

    @Override
    public String password() {
        return properties.password();
    }
}
