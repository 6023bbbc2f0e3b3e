package cn.sanyi.fund;

import cn.sanyi.organization.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settlements in Excel: a template, the list as a file, and many at once from a file. */
public interface SettlementSheets {

    /**
     * @param recorded how many were recorded
     * @param unchanged how many were there before, word for word
     * @param messages what became of each, in the order of the file
     */
    record Imported(int recorded, int unchanged, List<String> messages) {}

    /** Empty but for its titles. @throws cn.sanyi.platform.Problem forbidden where the person records none */
    byte[] template(Actor actor);

    /** What the list shows, in the columns of the template. */
    byte[] list(Actor actor, @Nullable String communityCode, @Nullable Integer year);

    /**
     * Records every row as if by hand, in one commit; a row that is recorded already and says the same is passed over.
     *
     * @throws cn.sanyi.platform.Problem refused by row and column; then nothing has been recorded
     */
    Imported importFile(Actor actor, byte[] file);
}
