/** The public side of a case: notices (公示), objections (异议) and their answers, and where units can be reached. */
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
            "approval",
            "approval :: comments",
            "approval :: forms",
            "approval :: people"
        })
package cn.sanyi.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
