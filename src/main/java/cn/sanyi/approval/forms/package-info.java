/**
 * The forms of steps on the server: what they begin with and choose from, how they are checked, drafts, changes
 * by a decision.
 */
@NullMarked
package cn.sanyi.approval.forms;

import org.jspecify.annotations.NullMarked;
