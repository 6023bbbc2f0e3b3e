/** What every request and answer goes through: problems, idempotency keys, configuration of Spring MVC. */
@NullMarked
package cn.sanyi.platform.web;

import org.jspecify.annotations.NullMarked;
