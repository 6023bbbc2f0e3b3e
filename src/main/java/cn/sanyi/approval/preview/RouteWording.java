package cn.sanyi.approval.preview;

import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.procedure.RoleNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a trace into words. */
@Component
class RouteWording {

    private final ActCatalogue acts;

    RouteWording(ActCatalogue acts) {
        this.acts = acts;
    }

    String act(String code) {
        return acts.act(code).label();
    }

    List<RoutePreview.Stage> stages(Trace trace) {
        var stages = new ArrayList<RoutePreview.Stage>();
        int last = trace.visits().stream().mapToInt(Trace.Visit::stage).max().orElse(0);
        for (int stage = 1; stage <= last; stage++) {
            int number = stage;
            stages.add(new RoutePreview.Stage(
                    turns(trace, number - 1),
                    trace.visits().stream()
                            .filter(visit -> visit.stage() == number)
                            .map(this::step)
                            .toList()));
        }
        return stages;
    }

    RoutePreview.Step step(Trace.Visit visit) {
        return new RoutePreview.Step(
                visit.step(),
                visit.name(),
                visit.within().isEmpty() ? null : String.join(" › ", visit.within()),
                visit.unit() == null
                        ? RoleNames.name(visit.role())
                        : visit.unit().name(),
                visit.unit() == null,
                visit.acts().stream().map(this::act).toList(),
                visit.limit() == null ? null : visit.limit().text(),
                visit.limit() == null ? null : visit.limit().sentence(),
                due(visit),
                visit.dueOn(),
                visit.clause(),
                visit.grade());
    }

    private static String due(Trace.Visit visit) {
        @Nullable LocalDate dueOn = visit.dueOn();
        if (visit.limit() == null) {
            return "无时限规定";
        }
        if (dueOn == null) {
            return "限 " + visit.limit().text() + "；前面有环节无时限规定，日期不能推算";
        }
        String provisional = visit.provisional() ? "（" + dueOn.getYear() + " 年放假安排未公布，为暂定）" : "";
        return "最晚 " + dueOn + provisional;
    }

    private static List<RoutePreview.Turn> turns(Trace trace, int stage) {
        var turns = new ArrayList<RoutePreview.Turn>();
        trace.forks().stream()
                .filter(fork -> fork.stage() == stage && !fork.others().isEmpty())
                .map(RouteWording::fork)
                .forEach(turns::add);
        trace.decisions().stream()
                .filter(decision -> decision.stage() == stage)
                .map(decision -> new RoutePreview.Turn("系统" + decision.name(), decision.reasons(), false))
                .forEach(turns::add);
        return turns;
    }

    private static RoutePreview.Turn fork(Trace.Fork fork) {
        String until = fork.until().isEmpty() ? "以后才能确定" : "“" + String.join("”“", fork.until()) + "”办理后才能确定";
        return new RoutePreview.Turn(
                "%s：%s；以下按“%s”推算".formatted(fork.name(), until, fork.taken()),
                fork.others().stream().map(RouteWording::way).toList(),
                true);
    }

    private static String way(Trace.Way way) {
        String target = way.leadsTo().isEmpty()
                ? "流程结束"
                : (way.back() ? "回到" : "转入") + "“" + String.join("”“", way.leadsTo()) + "”";
        return "如为“" + way.label() + "” → " + target;
    }

    static String ending(Trace.Ending ending) {
        return switch (ending.outcome()) {
            case ENDED -> ending.text().isEmpty() ? "流程结束。" : "流程结束：" + ending.text() + "。";
            case BACK -> "此后回到“" + ending.text() + "”。";
            case STUCK -> "按现有数据，路线到此不能继续：" + ending.text();
            case LONG -> "环节过多，只推算到“" + ending.text() + "”。";
        };
    }

    static Trace.Visit origin(Trace trace) {
        return trace.visits().stream()
                .filter(visit -> visit.stage() == 0)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(trace.visits().get(0)));
    }
}
