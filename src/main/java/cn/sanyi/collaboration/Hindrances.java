package cn.sanyi.collaboration;

import cn.sanyi.approval.ItemAct.Offered;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why acts between colleagues are not on offer, in the words several of them share. */
@Component
class Hindrances {

    private static final String PERSONAL = "本环节由各人以本人名义办理，不领取、不转办、不加签，也不代理。";

    private final Directory directory;
    private final Clock clock;

    Hindrances(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Nobody takes over from somebody whom the rule of the step, or whoever asked, means in person. */
    Optional<String> ofHandingOver(Offered offered) {
        if (offered.rule().isPersonal()) {
            return Optional.of(PERSONAL);
        }
        return offered.item().isMeantForOne()
                ? Optional.of("这项任务指定由 " + name(offered.item().person()) + " 本人办理。")
                : Optional.empty();
    }

    /** Others are asked from an item of the step itself, not from one that was asked for. */
    Optional<String> ofAsking(Offered offered) {
        if (offered.rule().isPersonal()) {
            return Optional.of(PERSONAL);
        }
        WorkItem item = offered.item();
        return item.isAdded() ? Optional.of("这是" + item.kind().label() + "的任务，由发起人决定再请谁。") : Optional.empty();
    }

    String name(@Nullable UUID person) {
        return person == null
                ? ""
                : directory
                        .actor(person, LocalDate.now(clock))
                        .map(found -> found.name())
                        .orElse("");
    }

    String unitName(UUID unit) {
        return directory.unit(unit).map(Unit::name).orElse("承办单位");
    }
}
