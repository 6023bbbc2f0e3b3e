package cn.sanyi.approval.limits;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.policy.Grade;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The last day of a step's limit where the matter itself gives it, not a number of days. One bean per limit. */
@NamedInterface("limits")
public interface GivenLimit {

    /** As steps name it, e.g. {@code trial-report}. */
    String limit();

    /** Asked when a step with the limit is entered; empty: no limit runs. */
    Optional<Last> last(CaseFile caseFile);

    /** @param rule where the day comes from, in a sentence */
    record Last(LocalDate day, String rule, @Nullable String clause, Grade grade) {}
}
