package cn.sanyi.fund;

import java.util.List;
import java.util.Optional;

/** Reports on the carrying out, as a case's pages show them. Who may see the case is the caller's question. */
public interface Reports {

    /** The newest period first. */
    List<ImplementationReport> of(String caseNumber);

    /** What was handed to the performance assessment at the closing; empty before. */
    Optional<Closing> closing(String caseNumber);
}
