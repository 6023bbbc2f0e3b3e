package cn.sanyi.approval.forms;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.form.FormValidator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.node.ObjectNode;

/** Lists of a form as a workbook, both ways. One bean for each form that has them; an empty form gives the template. */
@NamedInterface("forms")
public interface DraftSheets {

    /**
     * What is being filled in.
     *
     * @param data as typed so far, valid or not
     * @param examined what form and rules say of data: what they compute, and what is wrong
     */
    record Draft(CaseFile caseFile, ObjectNode data, Function<ObjectNode, FormValidator.Result> examined) {}

    /** @param lists by the name of their field; each replaces the one of the draft. @param note what was taken, in a sentence */
    record Taken(ObjectNode lists, String note) {}

    boolean fits(CaseFile caseFile, @Nullable String form);

    /** Without folders, e.g. {@code 方案明细.xlsx}. */
    String fileName();

    byte[] write(Draft draft);

    /** All of it or nothing. @throws cn.sanyi.platform.Problem by sheet, row and column */
    Taken read(Draft draft, byte[] file);
}
