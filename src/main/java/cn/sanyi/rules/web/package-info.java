/** Pages and API of the rules. */
@NullMarked
package cn.sanyi.rules.web;

import org.jspecify.annotations.NullMarked;
