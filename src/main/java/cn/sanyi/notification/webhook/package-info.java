/** Notices of a unit in the group chat it works in (企业微信、钉钉), or to a system of its own. */
@NullMarked
package cn.sanyi.notification.webhook;

import org.jspecify.annotations.NullMarked;
