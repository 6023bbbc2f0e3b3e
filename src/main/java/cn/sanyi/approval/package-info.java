/** Steps, work items (任务) and the acts (办理动作) people perform on a case. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "policy",
            "jurisdiction",
            "organization",
            "procedure",
            "deadline",
            "form",
            "audit",
            "settings",
            "casefile"
        })
package cn.sanyi.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
