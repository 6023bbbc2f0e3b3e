/**
 * The clocks of a case and of its steps (时限): start, pause and end, the mark of lateness, and the timers that
 * follow.
 */
@NullMarked
package cn.sanyi.approval.limits;

import org.jspecify.annotations.NullMarked;
