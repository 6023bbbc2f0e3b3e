/** Notices over HTTP. */
@NullMarked
package cn.sanyi.notification.web;

import org.jspecify.annotations.NullMarked;
