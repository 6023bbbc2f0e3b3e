/** Replies and their documents over HTTP. */
@NullMarked
package cn.sanyi.document.web;

import org.jspecify.annotations.NullMarked;
