package cn.sanyi.approval.people;

import cn.sanyi.organization.Actor;
import java.util.Collection;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** People who may read a case beyond those it concerns, e.g. because they were given a copy. */
@NamedInterface("people")
@FunctionalInterface
public interface CaseReaders {

    /** Those of the cases that this person may read. */
    Set<String> readable(Actor actor, Collection<String> numbers);
}
