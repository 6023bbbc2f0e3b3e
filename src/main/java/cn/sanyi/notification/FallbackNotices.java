package cn.sanyi.notification;

import cn.sanyi.approval.people.Fallback;
import cn.sanyi.approval.people.ItemAssigned;
import cn.sanyi.approval.people.ItemFellBack;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells heads and administrators what fell to them because nobody responsible can do it, and who was assigned. */
@Component
class FallbackNotices {

    private final NoticeStore notices;
    private final Directory directory;
    private final Clock clock;

    FallbackNotices(NoticeStore notices, Directory directory, Clock clock) {
        this.notices = notices;
        this.directory = directory;
        this.clock = clock;
    }

    @EventListener
    void on(ItemFellBack fell) {
        Fallback fallback = fell.fallback();
        if (fallback != null) {
            UUID administrators = fallback.unit();
            notices.add(
                    administrators == null
                            ? holders(fell.item().unit(), PostKind.HEAD)
                            : holders(administrators, PostKind.BUSINESS_ADMIN),
                    fell.caseFile().number(),
                    NoticeKind.FALLBACK,
                    "%s的“%s”环节目前无人可以办理（%s），%s。"
                            .formatted(
                                    named(fell.caseFile()),
                                    fell.stepName(),
                                    fallback.reason(),
                                    administrators == null ? "请您以负责人身份办理" : "请指派办理人"));
        }
    }

    @EventListener
    void on(ItemAssigned assigned) {
        notices.add(
                List.of(Recipient.person(assigned.person())),
                assigned.caseFile().number(),
                NoticeKind.FALLBACK,
                "%s的“%s”环节由 %s 指派给您办理：%s"
                        .formatted(
                                named(assigned.caseFile()), assigned.stepName(), assigned.byName(), assigned.reason()));
    }

    private List<Recipient> holders(UUID unit, PostKind kind) {
        return directory.holders(unit, Set.of(kind), LocalDate.now(clock)).stream()
                .map(Actor::personId)
                .map(Recipient::person)
                .toList();
    }

    private static String named(CaseFile caseFile) {
        return "办件 %s《%s》".formatted(caseFile.number(), caseFile.title());
    }
}
