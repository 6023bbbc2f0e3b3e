package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import java.util.List;
import java.util.Map;

/** What a module knows of its cases that the wording of a reply may fill in, beside what every case has. */
public interface ReplyFields {

    /**
     * @param name as written between the braces, unique over all modules, e.g. {@code trialPrice}
     * @param label what it is, as administrators read it
     * @param sample shown in previews
     */
    record Field(String name, String label, String sample) {}

    List<Field> fields();

    /** By name; what the case does not have is left out, and a wording can ask for that. Empty for cases of other procedures. */
    Map<String, String> values(CaseFile caseFile);
}
