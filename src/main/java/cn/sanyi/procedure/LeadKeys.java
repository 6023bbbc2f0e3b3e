package cn.sanyi.procedure;

import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterKeys;
import cn.sanyi.jurisdiction.ParameterKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a place may say of each procedure of the catalogue: whether it is offered there, and who leads. */
@Component
class LeadKeys implements ParameterKeys {

    private static final Map<String, String> LEVELS = levels();

    private final Procedures procedures;

    LeadKeys(Procedures procedures) {
        this.procedures = procedures;
    }

    static String offered(String procedure) {
        return key(procedure, "offered");
    }

    static String role(String procedure) {
        return key(procedure, "lead");
    }

    static String level(String procedure) {
        return key(procedure, "level");
    }

    static String with(String procedure) {
        return key(procedure, "with");
    }

    static String decidedAbove(String procedure) {
        return key(procedure, "decided-above");
    }

    private static String key(String procedure, String name) {
        return "procedure.%s.%s".formatted(procedure, name);
    }

    @Override
    public List<ParameterKey> keys() {
        return procedures.all().stream().flatMap(LeadKeys::of).toList();
    }

    private static Stream<ParameterKey> of(Procedure procedure) {
        String key = procedure.key();
        return Stream.of(
                new Entry(procedure, offered(key), "是否受理", ParameterKind.BOOLEAN, "为空时按事项目录中该辖区的说明。").of(Map.of()),
                new Entry(procedure, role(key), "牵头单位", ParameterKind.CHOICE, "为空时按事项目录的规定；已立办件按立案当日的规定办完。")
                        .of(RoleNames.units()),
                new Entry(procedure, level(key), "决定层级", ParameterKind.CHOICE, "牵头和参与单位在哪一级；为空时按事项目录的规定。").of(LEVELS),
                new Entry(procedure, with(key), "参与部门", ParameterKind.CHOICES, "与牵头单位一起办理的部门；为空时按事项目录的规定。")
                        .of(RoleNames.units()),
                new Entry(
                                procedure,
                                decidedAbove(key),
                                "是否由上级决定",
                                ParameterKind.BOOLEAN,
                                "为“是”时牵头单位转报上级并登记答复；为空时按事项目录的规定。")
                        .of(Map.of()));
    }

    private record Entry(Procedure procedure, String key, String label, ParameterKind kind, String help) {

        ParameterKey of(Map<String, String> choices) {
            return new ParameterKey(
                    key,
                    "受理与牵头",
                    procedure.code() + " · " + label,
                    kind,
                    "",
                    "“" + procedure.title() + "”：" + help,
                    false,
                    true,
                    choices);
        }
    }

    private static Map<String, String> levels() {
        var levels = new LinkedHashMap<String, String>();
        levels.put("own", "申请人所在地");
        levels.put("prefecture", "设区市");
        return levels;
    }
}
