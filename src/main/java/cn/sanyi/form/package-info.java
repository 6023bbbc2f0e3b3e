/** Camunda Forms on the server: refuses whatever the form refuses, same fields, same texts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package cn.sanyi.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
