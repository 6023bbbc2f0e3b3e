/** The rule book for models: used in the build, at publication and as the last gate at deployment. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "policy", "procedure", "form"})
package cn.sanyi.modelrules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
