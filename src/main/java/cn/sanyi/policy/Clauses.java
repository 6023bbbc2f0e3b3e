package cn.sanyi.policy;

import java.util.List;
import java.util.Optional;

/** All clauses of the five documents. They change with a release of the software, never at run time. */
public interface Clauses {

    Optional<Clause> find(String id);

    List<Clause> all();
}
