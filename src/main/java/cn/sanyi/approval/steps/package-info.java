/**
 * The rows of steps, work items (任务) and acts, and what follows from them alone: timeline, return targets,
 * answers carried over.
 */
@NullMarked
package cn.sanyi.approval.steps;

import org.jspecify.annotations.NullMarked;
