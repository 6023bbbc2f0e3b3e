/** Opening a case (申报): who may, for which of their units, with which form, and its start. */
@NullMarked
@NamedInterface("opening")
package cn.sanyi.approval.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
