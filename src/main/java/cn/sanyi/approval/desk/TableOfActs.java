package cn.sanyi.approval.desk;

import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Items;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.approval.execution.Expiry;
import cn.sanyi.approval.steps.CarryOver;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The table of acts as a whole (办理动作一览): what people can do, in groups, and what happens to a case by itself. */
@NamedInterface("desk")
@Component
public class TableOfActs {

    private final ActCatalogue catalogue;
    private final StepActGroups steps;
    private final CaseActs caseActs;

    TableOfActs(ActCatalogue catalogue, StepActGroups steps, CaseActs caseActs) {
        this.catalogue = catalogue;
        this.steps = steps;
        this.caseActs = caseActs;
    }

    /** @param key for addresses on the page; @param lead one sentence on what they have in common */
    public record Group(String key, String name, String lead, List<ActEntry> entries) {}

    public List<Group> groups() {
        return Stream.concat(steps.groups().stream(), besides().stream()).toList();
    }

    private List<Group> besides() {
        return List.of(
                new Group(
                        "colleagues",
                        "同事之间的动作",
                        "每个环节都有，按任务当时的情形提供；表决不适用。",
                        catalogue.ofItems().stream().map(ItemAct::entry).toList()),
                new Group(
                        "case",
                        "对办件的动作",
                        "不属于某项任务，在办件页面办理。",
                        Stream.concat(caseActs.entries().stream(), Stream.of(BesideDesk.entry()))
                                .sorted(Comparator.comparing(ActEntry::code))
                                .toList()),
                new Group("clock", "时限的挂起与恢复", "按原因代码进行，督查人员可见。", clocks()),
                new Group("system", "系统按规则所做的", "没有人办理，由规则引起，同样记入时间线和记录。", bySystem()));
    }

    /** The groups with those acts alone that say this word somewhere; all where it is blank. */
    public List<Group> groups(String word) {
        return groups().stream()
                .map(group -> new Group(
                        group.key(),
                        group.name(),
                        group.lead(),
                        group.entries().stream()
                                .filter(entry -> entry.mentions(word.strip()))
                                .toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    /** By code, as shown on the button. */
    public Map<String, String> labels() {
        return groups().stream()
                .flatMap(group -> group.entries().stream())
                .collect(Collectors.toUnmodifiableMap(ActEntry::code, ActEntry::label, (one, other) -> one));
    }

    private static List<ActEntry> clocks() {
        ActEntry base = ActEntry.of("pauseClock", "暂停计时（挂起）")
                .withoutForm()
                .by("时限所属单位的经办、负责人；申请单位不能暂停自己的时限")
                .tells("督查清单（临近到期才暂停的）");
        return List.of(
                base.during("计时中且未逾期；须选原因代码").clock("停止计时，恢复时到期日按暂停的天数顺延"),
                ActEntry.of("resumeClock", "恢复计时")
                        .withoutForm()
                        .by("时限所属单位的经办、负责人")
                        .during("手工暂停之后；因补正暂停的在补正完成时自动恢复")
                        .clock("继续计时，到期日顺延"));
    }

    private static List<ActEntry> bySystem() {
        return List.of(
                CarryOver.entry(),
                Expiry.entry(),
                ActEntry.of("open", "立案")
                        .withoutForm()
                        .effect(Token.MOVES_ON, Items.ADDED)
                        .by("医共体确认年度结算时")
                        .during("事项在辖区内办理")
                        .clock("报送时限开始")
                        .ledger("可分配额入账")
                        .tells("申请单位"),
                ActEntry.of("markLate", "标记逾期")
                        .withoutForm()
                        .by("系统，时限届满时")
                        .during("尚未提交")
                        .clock("逾期，仍可提交")
                        .tells("申请单位、牵头单位和参与部门"),
                ActEntry.of("settlementRevised", "结算更正退回")
                        .withoutForm()
                        .goesBack()
                        .by("医共体确认结算更正时")
                        .during("方案在审批中")
                        .ledger("预留释放，按更正后的可分配额重新填报")
                        .tells("申请单位"),
                ActEntry.of("terminate", "结算更正终止")
                        .withoutForm()
                        .effect(Token.ENDS, Items.ALL_CLOSE)
                        .by("医共体确认结算更正时")
                        .during("更正后没有可分配的结余")
                        .clock("全部时限结束")
                        .ledger("预留释放")
                        .tells("申请单位"));
    }
}
