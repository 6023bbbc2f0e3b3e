/** The catalogue: which procedures (事项) exist, where they are offered, and the releases that pin their models. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "policy", "jurisdiction"})
package cn.sanyi.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
