/** Notices to people and units; reminders of limits. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "jurisdiction",
            "organization",
            "procedure",
            "deadline",
            "audit",
            "casefile",
            "approval",
            "approval :: people"
        })
package cn.sanyi.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
