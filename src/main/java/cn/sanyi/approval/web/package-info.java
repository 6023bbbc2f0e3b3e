/** Cases, their data and materials, and work items over HTTP. */
@NullMarked
package cn.sanyi.approval.web;

import org.jspecify.annotations.NullMarked;
