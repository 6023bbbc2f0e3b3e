package cn.sanyi.approval.people;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.RecusalFacts;
import cn.sanyi.organization.Unit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Recusal (回避) by data: whoever holds any post, be it only as an employee, in the applicant's unit or in one of its member
 * institutions of the case's year stands back from it (推); so does whoever has a recusal fact about one of them.
 */
@NamedInterface("people")
@Component
public class PartyRecusal {

    private final Directory directory;
    private final RecusalFacts facts;

    public PartyRecusal(Directory directory, RecusalFacts facts) {
        this.directory = directory;
        this.facts = facts;
    }

    /** Why the person is recused, naming unit and post; empty if not. */
    public Optional<String> reason(Actor person, CaseFile caseFile) {
        Stream<String> applicant = postsIn(person, caseFile.applicant()).map(post -> "在申请单位" + post);
        Stream<String> members = directory.membersOf(caseFile.applicant(), caseFile.year()).stream()
                .map(Unit::id)
                .flatMap(unit -> postsIn(person, unit))
                .map(post -> "在申请单位的成员单位" + post);
        return Stream.concat(applicant, members).findFirst().or(() -> stated(person, caseFile));
    }

    private Optional<String> stated(Actor person, CaseFile caseFile) {
        Stream<UUID> members = directory.membersOf(caseFile.applicant(), caseFile.year()).stream()
                .map(Unit::id);
        return facts.today(
                person.personId(),
                Stream.concat(Stream.of(caseFile.applicant()), members).toList());
    }

    private static Stream<String> postsIn(Actor person, UUID unit) {
        return person.posts().stream()
                .filter(post -> post.unitId().equals(unit))
                .map(post -> "“%s”任职（%s）".formatted(post.unitName(), post.kind().label()));
    }
}
