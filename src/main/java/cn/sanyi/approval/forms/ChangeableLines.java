package cn.sanyi.approval.forms;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Problem;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** What of a submitted case a decision may change line by line: one bean per module that keeps such data. */
@NamedInterface("forms")
public interface ChangeableLines {

    /** A line as submitted last. */
    record Line(String target, String label, String value) {}

    /** Whether this bean speaks for the case's procedure. */
    boolean covers(CaseFile caseFile);

    /** The lines of the newest submitted data, in its order; empty before the first submission. */
    List<Line> lines(CaseFile caseFile);

    /**
     * Whether the data could stand with these changes made.
     *
     * @return empty if it could; otherwise what stands against it, by field {@code changes[i].after}
     */
    List<Problem.Field> check(CaseFile caseFile, List<Change> changes);
}
