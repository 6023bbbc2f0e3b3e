package cn.sanyi.approval.people;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Money;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** What a case is about in money, for rules that go by amounts. One bean for each procedure that has one. */
@NamedInterface("people")
public interface CaseAmounts {

    /** Key of the procedure whose cases it knows. */
    String procedure();

    /** Empty while the case has no amount. */
    Optional<Money> of(CaseFile caseFile);
}
