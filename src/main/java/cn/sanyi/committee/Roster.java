package cn.sanyi.committee;

import cn.sanyi.approval.people.PartyRecusal;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who sits in a committee on a day, and who of them may vote on a case. */
@Component
class Roster {

    private static final Set<PostKind> SEATS = Set.of(PostKind.MEMBER, PostKind.CHAIR);

    private final Directory directory;
    private final PartyRecusal recusal;

    Roster(Directory directory, PartyRecusal recusal) {
        this.directory = directory;
        this.recusal = recusal;
    }

    /** Everybody in office, in their order. @throws Problem if nobody of them is entitled */
    List<Seat> of(Unit committee, CaseFile caseFile, LocalDate on) {
        List<Seat> seats = directory.holders(committee.id(), SEATS, on).stream()
                .map(holder -> seat(holder, committee, caseFile))
                .toList();
        if (seats.stream().noneMatch(Seat::isEntitled)) {
            throw Problem.refused(
                    "no-entitled-member",
                    "“%s”在%s没有可以表决的在任委员（在任%d人，均需回避），不能召集表决".formatted(committee.name(), on, seats.size()));
        }
        return seats;
    }

    /** Everybody in office that day, in their order, whatever is voted on. @throws Problem if there is nobody */
    List<Seat> inOffice(Unit committee, LocalDate on) {
        List<Seat> seats = directory.holders(committee.id(), SEATS, on).stream()
                .map(holder -> new Seat(holder.personId(), holder.name(), kind(holder, committee), null))
                .toList();
        if (seats.isEmpty()) {
            throw Problem.refused("no-entitled-member", "“%s”在%s没有在任委员，不能召集会议".formatted(committee.name(), on));
        }
        return seats;
    }

    /** The chair; if the chair is recused or there is none, the first who is entitled. */
    static UUID presiding(List<Seat> seats) {
        List<Seat> entitled = seats.stream().filter(Seat::isEntitled).toList();
        return entitled.stream()
                .filter(seat -> seat.kind() == PostKind.CHAIR)
                .findFirst()
                .orElse(entitled.get(0))
                .person();
    }

    private Seat seat(Actor holder, Unit committee, CaseFile caseFile) {
        return new Seat(
                holder.personId(),
                holder.name(),
                kind(holder, committee),
                recusal.reason(holder, caseFile).orElse(null));
    }

    private static PostKind kind(Actor holder, Unit committee) {
        return holder.holds(PostKind.CHAIR, committee.id()) ? PostKind.CHAIR : PostKind.MEMBER;
    }
}
