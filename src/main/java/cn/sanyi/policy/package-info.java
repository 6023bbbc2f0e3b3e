/** The policy documents and their clauses: what each procedure, step, field, rule and limit rests on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package cn.sanyi.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
