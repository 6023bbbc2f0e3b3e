/**
 * The acts (办理动作) that every procedure knows, one class each, and the effects of service tasks that end a part of
 * it.
 */
@NullMarked
package cn.sanyi.approval.acts;

import org.jspecify.annotations.NullMarked;
