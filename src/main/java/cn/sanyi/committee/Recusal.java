package cn.sanyi.committee;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.RecusalFacts;
import cn.sanyi.organization.Unit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Recusal (回避) by data: whoever holds any post, be it only as an employee, in the applicant's unit or in one of its member
 * institutions of the case's year does not vote on it (推); nor does whoever has a recusal fact about one of them.
 */
@Component
class Recusal {

    private final Directory directory;
    private final RecusalFacts facts;

    Recusal(Directory directory, RecusalFacts facts) {
        this.directory = directory;
        this.facts = facts;
    }

    /** Why the member is recused, naming unit and post; empty if entitled. */
    Optional<String> reason(Actor member, CaseFile caseFile) {
        Stream<String> applicant = postsIn(member, caseFile.applicant()).map(post -> "在申请单位" + post);
        Stream<String> members = directory.membersOf(caseFile.applicant(), caseFile.year()).stream()
                .map(Unit::id)
                .flatMap(unit -> postsIn(member, unit))
                .map(post -> "在申请单位的成员单位" + post);
        return Stream.concat(applicant, members).findFirst().or(() -> stated(member, caseFile));
    }

    private Optional<String> stated(Actor member, CaseFile caseFile) {
        Stream<UUID> members = directory.membersOf(caseFile.applicant(), caseFile.year()).stream()
                .map(Unit::id);
        return facts.today(
                member.personId(),
                Stream.concat(Stream.of(caseFile.applicant()), members).toList());
    }

    private static Stream<String> postsIn(Actor member, UUID unit) {
        return member.posts().stream()
                .filter(post -> post.unitId().equals(unit))
                .map(post -> "“%s”任职（%s）".formatted(post.unitName(), post.kind().label()));
    }
}
