package cn.sanyi.expert;

import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.Leading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The pool of experts of a place: the members of its unit of role {@code EXPERTS}. */
@Component
class ExpertPool implements Experts {

    static final String ROLE = "EXPERTS";

    private static final int NAMED = 3;

    private static final Set<PostKind> EXPERTS = Set.of(PostKind.MEMBER, PostKind.CHAIR);

    private final LeadingUnits leading;
    private final Directory directory;
    private final ExpertRecusal recusal;
    private final ExpertFields fields;
    private final Clock clock;

    ExpertPool(LeadingUnits leading, Directory directory, ExpertRecusal recusal, ExpertFields fields, Clock clock) {
        this.leading = leading;
        this.directory = directory;
        this.recusal = recusal;
        this.fields = fields;
        this.clock = clock;
    }

    @Override
    public List<Expert> forCase(CaseFile caseFile) {
        return leading.responsible(caseFile, ROLE, Leading.DECIDING)
                .map(pool -> members(pool, caseFile))
                .orElse(List.of());
    }

    private List<Expert> members(Unit pool, CaseFile caseFile) {
        LocalDate today = LocalDate.now(clock);
        List<Actor> members = directory.holders(pool.id(), EXPERTS, today);
        Map<UUID, List<ExpertField>> registered =
                fields.of(members.stream().map(Actor::personId).toList(), today);
        return members.stream()
                .map(member -> new Expert(
                        member.personId(),
                        member.name(),
                        registered.getOrDefault(member.personId(), List.of()),
                        employers(member, pool),
                        recusal.reason(member, caseFile).orElse(null)))
                .toList();
    }

    /** Units they work in besides the pool; of many the first. */
    static String employers(Actor member, Unit pool) {
        List<String> names = member.posts().stream()
                .filter(post -> !post.unitId().equals(pool.id()))
                .map(Actor.Held::unitName)
                .distinct()
                .toList();
        String first = names.stream().limit(NAMED).collect(Collectors.joining("、"));
        return names.size() > NAMED ? "%s等 %d 家单位".formatted(first, names.size()) : first;
    }
}
