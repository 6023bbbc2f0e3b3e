package cn.sanyi.committee;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Recusal (回避) by data: whoever holds any post, be it only as an employee, in the applicant's unit or in one of its member
 * institutions of the case's year does not vote on it (推).
 */
@Component
class Recusal {

    private final Directory directory;

    Recusal(Directory directory) {
        this.directory = directory;
    }

    /** Why the member is recused, naming unit and post; empty if entitled. */
    Optional<String> reason(Actor member, CaseFile caseFile) {
        Stream<String> applicant = postsIn(member, caseFile.applicant()).map(post -> "在申请单位" + post);
        Stream<String> members = directory.membersOf(caseFile.applicant(), caseFile.year()).stream()
                .map(Unit::id)
                .flatMap(unit -> postsIn(member, unit))
                .map(post -> "在申请单位的成员单位" + post);
        return Stream.concat(applicant, members).findFirst();
    }

    private static Stream<String> postsIn(Actor member, UUID unit) {
        return member.posts().stream()
                .filter(post -> post.unitId().equals(unit))
                .map(post -> "“%s”任职（%s）".formatted(post.unitName(), post.kind().label()));
    }
}
