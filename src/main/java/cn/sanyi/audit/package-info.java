/** The record: one hash chain per case and per administrative subject, and the anchors outside the database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package cn.sanyi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
