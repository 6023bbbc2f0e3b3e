package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * To whom an open item falls has changed. Published in the transaction that found out.
 *
 * @param stepName as people know the step
 * @param fallback where it fell; null if those responsible can act again
 */
public record ItemFellBack(CaseFile caseFile, WorkItem item, String stepName, @Nullable Fallback fallback) {}
