/** Limits (时限): the working-day calendar, the clock with its pauses, and the explanation of every counted day. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "policy", "jurisdiction", "organization", "audit", "settings"})
package cn.sanyi.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
