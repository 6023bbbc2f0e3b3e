/** Prices of medical services: new service items from the application through the trial to the formal price. */
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
            "casefile",
            "approval",
            "approval :: acts",
            "approval :: forms",
            "approval :: limits",
            "approval :: people",
            "approval :: preview",
            "approval :: reports"
        })
package cn.sanyi.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
