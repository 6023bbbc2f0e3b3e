/** Jurisdictions (辖区), their levels, and the parameters that hold there from a date on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "policy"})
package cn.sanyi.jurisdiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
