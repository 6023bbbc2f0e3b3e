/**
 * Processes beside the application that may hang, run out of memory or die without harm to it: started, kept warm, asked
 * one question after another, and killed when they overrun. What they compute is the business of whoever names their main
 * class.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package cn.sanyi.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
