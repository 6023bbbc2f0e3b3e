/** Materials (材料) of the applicant while a case is with them: added, replaced, asked for. */
@NullMarked
@NamedInterface("materials")
package cn.sanyi.approval.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
