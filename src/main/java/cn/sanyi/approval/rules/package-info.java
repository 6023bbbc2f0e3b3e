/**
 * Who answers a step (环节规则): one of the unit, any, all, a share of them, each member institution; and when that
 * decides it.
 */
@NullMarked
package cn.sanyi.approval.rules;

import org.jspecify.annotations.NullMarked;
