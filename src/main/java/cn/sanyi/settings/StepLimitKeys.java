package cn.sanyi.settings;

import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterKeys;
import cn.sanyi.jurisdiction.ParameterKind;
import cn.sanyi.procedure.LimitNames;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every step of every procedure in force has a limit with three parameters: days, unit, and its own threshold of the lamp. */
@Component
class StepLimitKeys implements ParameterKeys {

    private static final String GROUP = "环节时限";

    private final Procedures procedures;

    StepLimitKeys(Procedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public List<ParameterKey> keys() {
        var names = new LinkedHashMap<String, String>();
        procedures.all().forEach(procedure -> names(procedure).forEach(names::putIfAbsent));
        return names.entrySet().stream()
                .flatMap(limit -> keys(limit.getKey(), limit.getValue()))
                .toList();
    }

    /** Names of steps by key of the limit, in the order of the procedure. */
    Map<String, String> names(Procedure procedure) {
        var names = new LinkedHashMap<String, String>();
        if (procedure.isAppliedFor()) {
            names.put(LimitNames.ofHandling(procedure.key()), procedure.code() + " 受理至决定");
        }
        procedures.current(procedure.key()).map(Release::steps).orElse(List.of()).stream()
                .filter(step -> !LimitNames.isGiven(step.limitKey()))
                .forEach(step -> add(names, step));
        return names;
    }

    private static void add(Map<String, String> names, StepDefinition step) {
        names.putIfAbsent(step.limitKey(), step.name());
    }

    static String days(String limit) {
        return "limit.%s.days".formatted(limit);
    }

    private static Stream<ParameterKey> keys(String limit, String name) {
        return Stream.of(
                new ParameterKey(
                        days(limit),
                        GROUP,
                        name + " · 天数",
                        ParameterKind.DAYS,
                        "天",
                        "“" + name + "”的办理时限；为空即文件未规定，不计时、不亮灯。起算当日不计入。",
                        false,
                        true),
                new ParameterKey(
                        "limit.%s.unit".formatted(limit),
                        GROUP,
                        name + " · 计日",
                        ParameterKind.UNIT,
                        "",
                        "天数按自然日还是工作日计；为空按自然日。",
                        false,
                        true),
                new ParameterKey(
                        "lamp.near-days.%s".formatted(limit),
                        GROUP,
                        name + " · 临期阈值",
                        ParameterKind.DAYS_OR_ZERO,
                        "天",
                        "本环节剩余天数不多于此数时显示“临期”；为空用通用的临期阈值。",
                        false,
                        false));
    }
}
