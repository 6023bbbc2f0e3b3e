/** What each person wants to be told where and when (通知设置). */
@NullMarked
package cn.sanyi.notification.settings;

import org.jspecify.annotations.NullMarked;
