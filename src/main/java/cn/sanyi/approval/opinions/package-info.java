/** The opinions (意见) of the bureaus that review a case side by side, by section of its data. */
@NullMarked
@NamedInterface("opinions")
package cn.sanyi.approval.opinions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
