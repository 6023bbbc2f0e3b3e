/** The case file (办件): number, state, data versions, drafts, materials. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "jurisdiction", "organization", "procedure", "form", "audit"})
package cn.sanyi.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
