package cn.sanyi.modelrules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A process beside the main one is in the bundle, named once and not called by another; it has no timer, for the only
 * date there is belongs to the main process; and who may start it, and in which states of the case, is said together. A
 * shared process that is called may say so too: in other bundles it runs beside.
 */
final class BesideStands implements Rule {

    @Override
    public String id() {
        return "beside-stands";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        Stream<Finding> listed = models.main().stream().flatMap(main -> listed(main, models));
        Stream<Finding> strays = models.processes().stream()
                .filter(process -> !models.beside().contains(process) && !called(process, models))
                .filter(process -> !process.property("startedBy").isEmpty()
                        || !process.property("whileIn").isEmpty()
                        || (!process.property("beside").isEmpty()
                                && !process.id().equals(models.bundle().key())))
                .map(process -> finding(process, "不是支线流程，却写了支线的属性", "只在支线流程上写 startedBy 和 whileIn，只在事项自己的流程上写 beside"));
        return Stream.of(listed, strays, models.beside().stream().flatMap(beside -> sound(beside, models, vocabulary)))
                .flatMap(found -> found);
    }

    private Stream<Finding> listed(ProcessModel main, Models models) {
        Set<String> seen = new HashSet<>();
        return main.list("beside").stream()
                .filter(key -> !seen.add(key)
                        || key.equals(main.id())
                        || models.process(key).isEmpty())
                .map(key -> finding(main, "的支线流程“" + key + "”不在发布包中或重复", "列出发布包中另外的流程，每个一次"));
    }

    private Stream<Finding> sound(ProcessModel beside, Models models, Vocabulary vocabulary) {
        Stream<Finding> called =
                called(beside, models) ? Stream.of(finding(beside, "既是支线又被其他流程调用", "支线流程单独运行，不要调用它")) : Stream.empty();
        Stream<Finding> timed =
                timed(beside) ? Stream.of(finding(beside, "是支线流程，不能有期限事件", "删除期限事件，支线环节的时限写在环节上")) : Stream.empty();
        Stream<Finding> unclear = startable(beside, vocabulary)
                ? Stream.empty()
                : Stream.of(finding(beside, "的发起角色或办件状态不成对、不存在", "同时写发起角色和可以发起的办件状态，或都不写"));
        return Stream.of(called, timed, unclear).flatMap(found -> found);
    }

    private static boolean called(ProcessModel beside, Models models) {
        return models.nodes().anyMatch(node -> node.attribute("calledElement").equals(beside.id()));
    }

    private static boolean timed(ProcessModel beside) {
        return beside.nodes().stream().anyMatch(node -> node.is("boundaryEvent"))
                || beside.facts().types().containsKey("limitDue");
    }

    private static boolean startable(ProcessModel beside, Vocabulary vocabulary) {
        String role = beside.property("startedBy");
        var states = beside.list("whileIn");
        return role.isEmpty()
                ? states.isEmpty()
                : vocabulary.roles().contains(role)
                        && !states.isEmpty()
                        && vocabulary.states().containsAll(states);
    }
}
