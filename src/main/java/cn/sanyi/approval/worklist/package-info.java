/** Lists of what waits: tasks (待办), cases as people follow them, and one act on several items (批量办理). */
@NullMarked
@NamedInterface("worklist")
package cn.sanyi.approval.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
