/** The trial of a new service item (试行): who may price it, at what price since when, reports, and how it ends. */
@NullMarked
@NamedInterface("trial")
package cn.sanyi.pricing.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
