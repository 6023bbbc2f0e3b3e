/** What would come, with nothing changed: the likely way of a case (流程预览) and the rules of the reviewers (自检). */
@NullMarked
@NamedInterface("preview")
package cn.sanyi.approval.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
