/** What administrators decide about rules: parameters by place and day, and the lists that forms choose from. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "policy", "jurisdiction", "organization", "procedure", "audit"})
package cn.sanyi.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
