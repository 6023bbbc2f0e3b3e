/**
 * Expert review (专家评审): the register of experts with their fields, panels appointed for a case with recusal (回避) from
 * data, assessments that each expert gives in person, and the chair's conclusion.
 */
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
            "approval :: forms",
            "approval :: limits",
            "approval :: people"
        })
package cn.sanyi.expert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
