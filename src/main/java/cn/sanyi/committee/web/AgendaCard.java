package cn.sanyi.committee.web;

import cn.sanyi.committee.Meeting;
import cn.sanyi.committee.Motion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of the agenda as one person sees it: what they can do on it now.
 *
 * @param present of the entitled, how many have signed in
 * @param ballot work item on which the person votes; null if they cannot
 * @param presiding work item on which they declare the result; null if somebody else presides
 * @param changing work item on which they may list changes; null if they may not, or there is nothing that may be changed
 * @param striking work item on which they may strike the item; null if they may not
 * @param recusable whether a reason for recusal may still be declared
 * @param mayDissent whether the person may have a dissenting opinion kept
 */
record AgendaCard(
        Meeting.Item item,
        int present,
        boolean quorumThere,
        @Nullable UUID ballot,
        @Nullable UUID presiding,
        @Nullable UUID changing,
        @Nullable UUID striking,
        boolean recusable,
        boolean mayDissent) {

    public Motion motion() {
        return item.motion();
    }

    /** Those who may not vote on it, with their reasons. */
    public List<Motion.Member> recused() {
        return motion().members().stream()
                .filter(member -> member.standing() == Motion.Standing.RECUSED)
                .toList();
    }

    public List<Motion.Member> entitled() {
        return motion().members().stream()
                .filter(member -> member.standing() == Motion.Standing.ENTITLED)
                .toList();
    }

    public boolean isOpen() {
        return motion().state().name().equals("OPEN");
    }
}
