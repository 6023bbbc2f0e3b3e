/** The pages: layout, home, task list, case page, guide. */
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
            "identity",
            "casefile",
            "approval",
            "approval :: acts",
            "approval :: comments",
            "approval :: comparison",
            "approval :: desk",
            "approval :: forms",
            "approval :: limits",
            "approval :: materials",
            "approval :: opening",
            "approval :: opinions",
            "approval :: people",
            "approval :: steps",
            "approval :: worklist",
            "collaboration",
            "committee",
            "fund",
            "pricing :: trial",
            "expert",
            "document",
            "publicity",
            "modelrules",
            "notification"
        })
package cn.sanyi.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
