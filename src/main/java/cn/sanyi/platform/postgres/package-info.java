/** The database: a real PostgreSQL of our own when none is configured, and what every database must fulfil. */
@NullMarked
package cn.sanyi.platform.postgres;

import org.jspecify.annotations.NullMarked;
