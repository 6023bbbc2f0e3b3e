package cn.sanyi.fund;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Score snapshots (得分快照): recorded by clerks of the health bureau or of the insurance side, for the communities of their
 * place (推: the documents do not say who scores).
 */
public interface ScoreSnapshots {

    /**
     * Records the next version for a community's year.
     *
     * @param data {@code community} (unit code), {@code year}, {@code source}, {@code asOf}, {@code remark},
     *     {@code members[]} {@code {member, score, workload}}
     * @throws cn.sanyi.platform.Problem refused or forbidden, naming every wrong field
     */
    ScoreSnapshot record(Actor actor, ObjectNode data);

    /** The same from a filled-in template; nothing is taken unless all rows are right. */
    ScoreSnapshot importFile(Actor actor, ObjectNode head, byte[] file);

    /** The members of the community's year, ready to be filled in, with the figures of the newest version. */
    byte[] template(Actor actor, String communityCode, int year);

    /** Those the person may see, newest first. */
    List<ScoreSnapshot> visible(Actor actor);

    /** Empty if unknown or not visible to the person. */
    Optional<ScoreSnapshot> find(Actor actor, UUID id);

    /** Communities the person may record for; empty if none. */
    List<Unit> communities(Actor actor);

    /** Members of one of these communities in the year, in their order. */
    List<Unit> members(Actor actor, String communityCode, int year);
}
