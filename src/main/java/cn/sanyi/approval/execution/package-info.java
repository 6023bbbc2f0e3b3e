/** How an act is carried out: what it may do to the case, the steps it leaves and leads to, its row and its record. */
@NullMarked
package cn.sanyi.approval.execution;

import org.jspecify.annotations.NullMarked;
