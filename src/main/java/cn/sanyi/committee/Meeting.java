package cn.sanyi.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting (会议) of a committee on one or several cases.
 *
 * @param number counts per committee and year
 * @param office the unit that convened it and keeps its minutes
 * @param invitees everybody in office on its day, in their order
 * @param items the agenda
 * @param callingOff null unless it was called off
 */
public record Meeting(
        UUID id,
        UUID committee,
        String committeeName,
        String jurisdiction,
        UUID office,
        String officeName,
        int year,
        int number,
        State state,
        LocalDate on,
        @Nullable LocalTime beginsAt,
        String place,
        String convener,
        Instant convenedAt,
        List<Invitee> invitees,
        List<Item> items,
        @Nullable CallingOff callingOff) {

    public enum State {
        CONVENED("已召集"),
        /** Every item is decided, adjourned or struck. */
        ENDED("已结束"),
        CALLED_OFF("已取消");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param attendance null as long as nothing is known */
    public record Invitee(UUID person, String name, String post, @Nullable Attendance attendance) {

        public boolean isPresent() {
            return attendance != null && attendance.status() == AttendanceStatus.PRESENT;
        }
    }

    /** @param markedBy name of the member, or of who marked them in the office */
    public record Attendance(AttendanceStatus status, @Nullable String reason, String markedBy, Instant at) {}

    /** A case on the agenda. @param position from 1 */
    public record Item(int position, String caseNumber, String title, String applicant, Motion motion) {}

    public record CallingOff(String by, String reason, Instant at) {}

    public String title() {
        return committeeName + year + "年第" + number + "次会议";
    }

    public int present() {
        return (int) invitees.stream().filter(Invitee::isPresent).count();
    }

    /** Of those entitled on the item, how many have signed in. */
    public int presentFor(Item item) {
        return (int) item.motion().members().stream()
                .filter(member -> member.standing() == Motion.Standing.ENTITLED)
                .filter(member -> invitees.stream()
                        .anyMatch(invitee -> invitee.person().equals(member.person()) && invitee.isPresent()))
                .count();
    }

    /** Whether enough of the entitled have signed in for a vote on the item to be valid. */
    public boolean hasQuorumFor(Item item) {
        return item.motion()
                .rule()
                .quorum()
                .isExceededBy(presentFor(item), item.motion().entitled());
    }
}
