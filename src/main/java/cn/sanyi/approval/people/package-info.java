/**
 * Who can do what waits: responsible units, rights, deputies (代理人), recusal (回避), to whom an item falls, moves
 * between colleagues.
 */
@NullMarked
package cn.sanyi.approval.people;

import org.jspecify.annotations.NullMarked;
