/** Notices and objections of a case over HTTP, for those who may see the case. */
@NullMarked
package cn.sanyi.publicity.web;

import org.jspecify.annotations.NullMarked;
