package cn.sanyi.approval;

import java.util.Optional;

/** The number of the reply (批复文号) by which a case was decided. */
@FunctionalInterface
public interface ReplyNumbers {

    /** That of the newest signed one that stands; empty before one is signed. */
    Optional<String> of(String caseNumber);
}
