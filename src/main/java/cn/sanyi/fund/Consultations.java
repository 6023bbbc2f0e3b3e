package cn.sanyi.fund;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members' opinions, as a case's pages show them. Who may see the case is the caller's question. */
public interface Consultations {

    /** The newest first. */
    List<Consultation> of(String caseNumber);

    /** Members of the year for whom nobody could answer now: no clerk and no head is in post. */
    List<String> withoutPeople(CaseFile caseFile);

    /** Shares that differ from those the members were last asked about: in the draft while it is filled in, else as submitted last. */
    List<Changed> changedSince(CaseFile caseFile);

    /** @param asked null if the member had no share, @param now null if it has none any more */
    record Changed(String memberName, @Nullable Money asked, @Nullable Money now) {}
}
