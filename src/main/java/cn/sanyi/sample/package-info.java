/** Sample data, demo accounts and a clock that can be moved. Exists only while the profile {@code sample} is on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "organization", "identity", "expert"})
package cn.sanyi.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
