package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Colleagues are told of something that concerns them in a case.
 *
 * @param unit told as a whole where no person is meant
 * @param text what happened, without the case's number and title
 */
public record HandlersTold(CaseFile caseFile, UUID unit, @Nullable UUID person, String text) {}
