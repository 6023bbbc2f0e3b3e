/** Units (单位), people, posts (岗位) and terms; who is responsible where, and who works for whom. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "jurisdiction", "audit"})
package cn.sanyi.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
