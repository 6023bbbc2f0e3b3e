/** Acts between colleagues (协同) on a work item: taking it over, handing it on, asking others. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "jurisdiction",
            "organization",
            "procedure",
            "audit",
            "casefile",
            "approval",
            "approval :: desk",
            "approval :: opinions",
            "approval :: people"
        })
package cn.sanyi.collaboration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
