package cn.sanyi.portal.guide;

import cn.sanyi.casefile.ClosedCases;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.modelrules.Outline;
import cn.sanyi.policy.Clause;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.StepDefinition;
import cn.sanyi.publicity.UnitContacts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The guide of one procedure for one place.
 *
 * @param place null: for no place in particular, then units, limits and durations are not told
 * @param version of the release it is made from; 0 before the first one
 * @param duration null where fewer than five cases have been closed
 * @param durationPlace whose cases were counted
 */
record Guide(
        Procedure procedure,
        @Nullable Jurisdiction place,
        Procedure.@Nullable Offer offer,
        int version,
        List<Step> steps,
        List<Outline.Told> told,
        List<FormOutline.Field> fields,
        List<Clause> clauses,
        ClosedCases.@Nullable Duration duration,
        String durationPlace) {

    /**
     * A step with who acts in it here.
     *
     * @param unit name of the unit, null where no place is chosen or nobody fills the role
     */
    record Step(
            StepDefinition step,
            @Nullable Clause clause,
            @Nullable String unit,
            UnitContacts.@Nullable Contact contact,
            @Nullable Limit limit) {}

    /** @param unit {@code working} or {@code calendar} */
    record Limit(Parameter days, String unit) {

        public String text() {
            return days.value() + " 个" + (unit.equals("working") ? "工作日" : "自然日");
        }
    }

    /** Who takes it in: the step that offers the acceptance. */
    public @Nullable Step accepts() {
        return withAct("accept");
    }

    /** Who decides: the step that votes. */
    public @Nullable Step decides() {
        return withAct("vote");
    }

    public @Nullable Step signs() {
        return withAct("sign");
    }

    private @Nullable Step withAct(String act) {
        return steps.stream()
                .filter(each -> each.step().acts().contains(act))
                .findFirst()
                .orElse(null);
    }

    /** Steps that have a limit here. */
    public List<Step> limited() {
        return steps.stream().filter(each -> each.limit() != null).toList();
    }

    /** Units by name with how to reach them, each once, in the order of the steps. */
    public Map<String, UnitContacts.Contact> contacts() {
        Map<String, UnitContacts.Contact> contacts = new java.util.LinkedHashMap<>();
        steps.forEach(each -> {
            UnitContacts.Contact contact = each.contact();
            if (each.unit() != null && contact != null) {
                contacts.putIfAbsent(each.unit(), contact);
            }
        });
        return contacts;
    }
}
