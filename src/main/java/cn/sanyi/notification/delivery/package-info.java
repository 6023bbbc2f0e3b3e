/** The outbox of notices: what leaves the database, in order, until it has arrived (投递). */
@NullMarked
package cn.sanyi.notification.delivery;

import org.jspecify.annotations.NullMarked;
