/** Notices by mail. */
@NullMarked
package cn.sanyi.notification.mail;

import org.jspecify.annotations.NullMarked;
