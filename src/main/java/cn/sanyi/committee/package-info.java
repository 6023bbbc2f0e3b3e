/**
 * The management committee (医管委): meetings (会议) with agenda, attendance and minutes; motions, who is entitled, recusal (回避),
 * open and secret ballots, the count, changes on which a motion passes.
 */
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
            "approval :: desk",
            "approval :: forms",
            "approval :: people"
        })
package cn.sanyi.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
