package cn.sanyi.approval.people;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.casefile.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * To whom an open item falls has changed. Published in the transaction that found out.
 *
 * @param stepName as people know the step
 * @param fallback where it fell; null if those responsible can act again
 */
@NamedInterface("people")
public record ItemFellBack(CaseFile caseFile, WorkItem item, String stepName, @Nullable Fallback fallback) {}
