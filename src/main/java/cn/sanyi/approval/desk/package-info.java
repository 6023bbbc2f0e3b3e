/**
 * Work items as one person sees them, and what that person does with them: acts on items, cases and clocks, and
 * drafts.
 */
@NullMarked
package cn.sanyi.approval.desk;

import org.jspecify.annotations.NullMarked;
