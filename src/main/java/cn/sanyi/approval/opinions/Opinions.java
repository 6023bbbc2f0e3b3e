package cn.sanyi.approval.opinions;

import cn.sanyi.casefile.CaseFile;

/** What the bureaus that review a case side by side have said. Who may see the case is the caller's question. */
@FunctionalInterface
public interface Opinions {

    OpinionMatrix of(CaseFile caseFile);
}
