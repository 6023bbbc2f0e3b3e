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
