/** What was submitted beside what was submitted before, and whether what a correction list asked for was done. */
@NullMarked
@NamedInterface("comparison")
package cn.sanyi.approval.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
