package cn.sanyi.approval.opening;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Opens cases: number, first data version, process, clock and record in one commit. */
public interface CaseOpening {

    /**
     * @param applicant the unit the case is about and whose people fill it in
     * @param year the year it is about
     * @param limitFrom the day from which the procedure's limit runs, itself not counted
     * @param startData data of the start form; checked against the form here
     */
    record Opening(
            String procedureKey, UUID applicant, String title, int year, LocalDate limitFrom, ObjectNode startData) {}

    CaseFile open(Actor actor, Opening opening);
}
