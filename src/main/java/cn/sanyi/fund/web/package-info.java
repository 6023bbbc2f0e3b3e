/** Addresses and pages of settlements, execution and the funds of a case. */
@NullMarked
package cn.sanyi.fund.web;

import org.jspecify.annotations.NullMarked;
