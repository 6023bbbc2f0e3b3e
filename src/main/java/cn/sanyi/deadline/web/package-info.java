/** Pages and API of the calendar. */
@NullMarked
package cn.sanyi.deadline.web;

import org.jspecify.annotations.NullMarked;
