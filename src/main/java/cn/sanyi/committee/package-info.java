/** The management committee (医管委): motions, who is entitled, recusal (回避), ballots, the count. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "policy",
            "jurisdiction",
            "organization",
            "procedure",
            "audit",
            "casefile",
            "approval"
        })
package cn.sanyi.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
