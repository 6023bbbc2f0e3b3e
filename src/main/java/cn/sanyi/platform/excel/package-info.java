/**
 * Excel both ways. What comes in is read as a stream behind a guard and refused by sheet, row and column; what goes out never
 * starts a formula.
 */
@NullMarked
package cn.sanyi.platform.excel;

import org.jspecify.annotations.NullMarked;
