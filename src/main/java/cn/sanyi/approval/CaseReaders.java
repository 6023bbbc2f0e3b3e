package cn.sanyi.approval;

import cn.sanyi.organization.Actor;

/** People who may read a case beyond those it concerns, e.g. because they were given a copy. */
@FunctionalInterface
public interface CaseReaders {

    boolean mayRead(Actor actor, String caseNumber);
}
