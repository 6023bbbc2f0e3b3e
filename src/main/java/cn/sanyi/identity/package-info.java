/** Accounts, login and the rights that follow from posts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "jurisdiction", "organization", "audit"})
package cn.sanyi.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
