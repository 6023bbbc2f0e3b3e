package cn.sanyi.approval.people;

import cn.sanyi.approval.StepRules;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who can act on a work item today: the people responsible, or their deputies, without the recused. */
@Component
class Handlers {

    private static final int NAMED = 5;

    private final Directory directory;
    private final ItemRules itemRules;
    private final StepRules rules;
    private final StandIns standIns;
    private final FallbackTable fallbacks;
    private final Clock clock;

    Handlers(
            Directory directory,
            ItemRules itemRules,
            StepRules rules,
            StandIns standIns,
            FallbackTable fallbacks,
            Clock clock) {
        this.directory = directory;
        this.itemRules = itemRules;
        this.rules = rules;
        this.standIns = standIns;
        this.fallbacks = fallbacks;
        this.clock = clock;
    }

    /** Those the model makes responsible, whether or not they can; asked only where a unit is responsible. */
    List<Actor> responsible(WorkItem item, StepDefinition definition) {
        LocalDate today = LocalDate.now(clock);
        if (item.person() != null) {
            return directory.actor(item.person(), today).stream().toList();
        }
        Set<PostKind> kinds = definition.post() == null || item.isAdded()
                ? PostKind.general()
                : Set.of(PostKind.valueOf(definition.post()));
        return directory.holders(item.unit(), kinds, today);
    }

    List<Actor> heads(WorkItem item) {
        return directory.holders(item.unit(), Set.of(PostKind.HEAD), LocalDate.now(clock));
    }

    /** As who the person can act: as themselves, or through the deputy they named; empty where neither can. */
    Optional<Actor> able(Actor person, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        if (!standIns.isAway(person)) {
            return itemRules.recusalFrom(person, caseFile, item, definition).isEmpty()
                    ? Optional.of(person)
                    : Optional.empty();
        }
        return rules.of(definition).isPersonal()
                ? Optional.empty()
                : standIns.deputyOf(person, caseFile).filter(deputy -> itemRules
                        .recusalFrom(deputy, caseFile, item, definition)
                        .isEmpty());
    }

    /** Whether anybody of those the model makes responsible can act today. */
    boolean anyResponsible(CaseFile caseFile, WorkItem item, StepDefinition definition) {
        return responsible(item, definition).stream()
                .anyMatch(person -> able(person, caseFile, item, definition).isPresent());
    }

    boolean anyHead(CaseFile caseFile, WorkItem item, StepDefinition definition) {
        return heads(item).stream()
                .anyMatch(person -> able(person, caseFile, item, definition).isPresent());
    }

    /** Why none of those the model makes responsible can: nobody holds the post, or each is recused or away. */
    String whyNobody(CaseFile caseFile, WorkItem item, StepDefinition definition) {
        List<Actor> people = responsible(item, definition);
        if (people.isEmpty()) {
            return definition.post() == null
                    ? "该单位没有在任的经办和负责人"
                    : "该单位的" + PostKind.valueOf(definition.post()).label() + "岗位空缺";
        }
        return people.stream()
                .map(person -> person.name() + (standIns.isAway(person) ? "外出且没有可用的代理人" : "须回避"))
                .limit(NAMED)
                .collect(Collectors.joining("，"));
    }

    private Stream<Actor> entitled(WorkItem item, StepDefinition definition, Optional<Fallback> fallback) {
        Fallback.To fell = fallback.map(Fallback::to).orElse(null);
        if (fell == Fallback.To.NO_UNIT) {
            return Stream.empty();
        }
        return fell == Fallback.To.HEAD ? heads(item).stream() : responsible(item, definition).stream();
    }

    /** Who may act, by name, in a sentence for somebody who may not. */
    String whoMay(CaseFile caseFile, WorkItem item, StepDefinition definition) {
        Optional<Fallback> fallback = fallbacks.of(item.id());
        List<String> names = entitled(item, definition, fallback)
                .flatMap(person -> able(person, caseFile, item, definition).stream())
                .map(Actor::signature)
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return fallback.map(fell ->
                            "目前无人可以办理（" + fell.reason() + "），已转" + fell.to().label() + "。")
                    .orElse("目前无人可以办理，请联系业务管理员。");
        }
        String all = names.stream().limit(NAMED).collect(Collectors.joining("、"));
        return "可以办理的人：" + all + (names.size() > NAMED ? "等 " + names.size() + " 人。" : "。");
    }
}
