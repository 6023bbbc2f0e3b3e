package cn.sanyi.collaboration;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.collaboration.Colleagues.Task;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads whom an act names in {@code to}: one reference or a list of them. */
@Component
class Chosen {

    /** 建议值: more than a meeting's worth of people is a matter for a meeting. */
    static final int MOST = 20;

    private final Colleagues colleagues;

    Chosen(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** @throws Problem if nobody, several, or somebody who cannot have the task is named */
    Party one(ActInProgress act, Addressed addressed) {
        List<Party> all = several(act, addressed);
        if (all.size() > 1) {
            throw refused("to-one", "“" + addressed.label() + "”只能选择一位。");
        }
        return all.get(0);
    }

    /** @throws Problem if nobody, too many, somebody twice, or somebody who cannot be asked is named */
    List<Party> several(ActInProgress act, Addressed addressed) {
        List<Party> all = references(act.data().path("to"))
                .map(text -> Party.of(text).orElseThrow(() -> refused("to-unknown", "没有所选的人员或单位，请从列表中选择。")))
                .distinct()
                .toList();
        if (all.isEmpty()) {
            throw refused("to-required", "“" + addressed.label() + "”须选择人员或单位。");
        }
        if (all.size() > MOST) {
            throw refused("to-too-many", "一次最多选择 %d 位，现在有 %d 位。".formatted(MOST, all.size()));
        }
        Task task = new Task(act.caseFile(), act.definition(), act.workItem(), act.actor());
        all.forEach(
                party -> colleagues.obstacle(task, addressed.circle(), party).ifPresent(why -> {
                    throw refused("to-unable", "“" + addressed.label() + "”的对象不合适：" + why);
                }));
        return all;
    }

    private static Stream<String> references(JsonNode to) {
        Stream<JsonNode> nodes = to.isArray() ? to.valueStream() : Stream.of(to);
        return nodes.map(node -> node.isString() ? node.asString() : "").filter(text -> !text.isBlank());
    }

    private static Problem refused(String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field("to", code, message)));
    }
}
