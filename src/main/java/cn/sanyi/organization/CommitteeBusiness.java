package cn.sanyi.organization;

import java.util.UUID;

/** What a committee has under way. Implemented by the module that holds the meetings. */
public interface CommitteeBusiness {

    /**
     * @param meetings convened and not over
     * @param votes motions that are open, over all meetings
     */
    record Open(int meetings, int votes) {

        public Open plus(Open other) {
            return new Open(meetings + other.meetings, votes + other.votes);
        }
    }

    Open of(UUID committee);
}
