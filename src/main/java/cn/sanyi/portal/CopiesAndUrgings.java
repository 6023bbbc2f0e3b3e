package cn.sanyi.portal;

import cn.sanyi.approval.desk.WorkItems;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.collaboration.Copies;
import cn.sanyi.collaboration.Urging;
import cn.sanyi.collaboration.Urgings;
import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who has read their copy of a case, and how often its open items have been urged. */
@Component
class CopiesAndUrgings {

    private final Copies copies;
    private final Urgings urgings;

    CopiesAndUrgings(Copies copies, Urgings urgings) {
        this.copies = copies;
        this.urgings = urgings;
    }

    /** An open item that somebody urged. */
    record Line(String step, Urging urging) {}

    /** The person looks at the case: their own copy is read with it. */
    void fill(Actor actor, CaseFile caseFile, List<WorkItems.View> open, Model model) {
        copies.opened(actor, caseFile.number());
        Map<UUID, Urging> all = urgings.ofCase(caseFile.number());
        model.addAttribute("copies", copies.ofCase(caseFile.number()));
        model.addAttribute(
                "urged",
                open.stream()
                        .flatMap(view -> Stream.ofNullable(all.get(view.item().id()))
                                .map(urging -> new Line(view.step().name(), urging)))
                        .toList());
    }
}
