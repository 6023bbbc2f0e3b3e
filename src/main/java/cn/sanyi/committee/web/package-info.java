/** The committee over HTTP. */
@NullMarked
package cn.sanyi.committee.web;

import org.jspecify.annotations.NullMarked;
