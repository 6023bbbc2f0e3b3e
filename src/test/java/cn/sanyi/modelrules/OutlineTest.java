package cn.sanyi.modelrules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.modelrules.Outline.Kind;
import cn.sanyi.modelrules.Outline.Line;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private final ModelBundle shipped = ModelBundle.shipped("surplus-allocation");
    private final List<Outline.Told> told = Outline.of(bpmn());

    private Map<String, String> bpmn() {
        Map<String, String> bpmn = new LinkedHashMap<>();
        bpmn.put("surplus-allocation", text("surplus-allocation/surplus-allocation.bpmn"));
        shipped.resources().keySet().stream()
                .filter(name -> name.startsWith("shared/") && name.endsWith(".bpmn"))
                .forEach(name -> bpmn.put(name.replaceAll("shared/|\\.bpmn", ""), text(name)));
        return bpmn;
    }

    private String text(String resource) {
        return new String(shipped.resources().get(resource), StandardCharsets.UTF_8);
    }

    private static Stream<Line> all(List<Line> lines) {
        return lines.stream().flatMap(line -> Stream.concat(Stream.of(line), all(line.lines())));
    }

    private Stream<Line> all() {
        return told.stream().flatMap(process -> all(process.lines()));
    }

    private static Line named(List<Line> lines, String text) {
        return all(lines).filter(line -> line.text().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void everyStepOfTheReleaseIsToldExactlyOnce() {
        List<String> steps =
                all().filter(line -> line.kind() == Kind.STEP).map(Line::id).toList();
        assertThat(steps).doesNotHaveDuplicates();
        assertThat(steps)
                .containsAll(StepReader.steps(shipped).stream()
                        .map(step -> step.key())
                        .toList());
    }

    @Test
    void theMainProcessBeginsWithItsStartAndEndsWithItsEnd() {
        Outline.Told main = told.get(0);
        assertThat(main.key()).isEqualTo("surplus-allocation");
        assertThat(main.lines().get(0).kind()).isEqualTo(Kind.START);
        assertThat(main.lines().get(main.lines().size() - 1).kind()).isEqualTo(Kind.END);
    }

    @Test
    void aBranchThatLeadsBackSaysWhereTo() {
        Line correction = named(named(told.get(0).lines(), "审查结论").lines(), "补正");
        assertThat(correction.kind()).isEqualTo(Kind.BRANCH);
        Line last = correction.lines().get(correction.lines().size() - 1);
        assertThat(last.kind()).isEqualTo(Kind.BACK);
        assertThat(last.text()).isEqualTo("预留资金");
    }

    @Test
    void theOnlyBranchThatLeadsOnIsToldBehindTheChoice() {
        Line accepted = named(named(told.get(0).lines(), "审查结论").lines(), "受理");
        assertThat(accepted.lines()).extracting(Line::kind).containsExactly(Kind.ONWARD);
        assertThat(told.get(0).lines()).extracting(Line::text).contains("确定会审部门", "医管委表决", "落实拨付");
    }

    @Test
    void reviewsSideBySideAreToldTogether() {
        Line reviews = named(told.get(0).lines(), "并行会审");
        assertThat(reviews.kind()).isEqualTo(Kind.CALL);
        Line together = all(reviews.lines())
                .filter(line -> line.kind() == Kind.TOGETHER)
                .findFirst()
                .orElseThrow();
        assertThat(all(together.lines())
                        .filter(line -> line.kind() == Kind.STEP)
                        .map(Line::role))
                .containsExactly("HSA", "HEALTH", "FINANCE", "HRSS", "MARKET");
    }

    @Test
    void aLimitThatRunsOutIsToldInsideItsStep() {
        Line draft = named(told.get(0).lines(), "填报方案");
        assertThat(draft.limit()).isEqualTo("plan-submission");
        assertThat(draft.lines()).extracting(Line::kind).containsExactly(Kind.TIMER);
        assertThat(all(draft.lines()).map(Line::text).collect(Collectors.toList()))
                .contains("标记逾期");
    }

    @Test
    void aModelThatGoesRoundInCirclesIsToldToAnEnd() {
        var circling = new LinkedHashMap<>(
                Map.of(
                        "round",
                        """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
                <bpmn:process id="round" name="圈">
                <bpmn:startEvent id="s" name="始"/><bpmn:userTask id="a" name="甲"/><bpmn:exclusiveGateway id="g" name="再来"/>
                <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="a"/><bpmn:sequenceFlow id="f2" sourceRef="a" targetRef="g"/>
                <bpmn:sequenceFlow id="f3" name="是" sourceRef="g" targetRef="a"/><bpmn:sequenceFlow id="f4" name="还是" sourceRef="g" targetRef="a"/>
                </bpmn:process></bpmn:definitions>"""));
        List<Line> lines = Outline.of(circling).get(0).lines();
        assertThat(all(lines).map(Line::kind))
                .containsExactly(Kind.START, Kind.STEP, Kind.CHOICE, Kind.BRANCH, Kind.BACK, Kind.BRANCH, Kind.BACK);
    }
}
