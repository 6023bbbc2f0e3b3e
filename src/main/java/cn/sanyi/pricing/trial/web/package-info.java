/** Register of trial items over HTTP. */
@NullMarked
package cn.sanyi.pricing.trial.web;

import org.jspecify.annotations.NullMarked;
