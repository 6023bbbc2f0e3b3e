/** Pages and API of the rules. */
@NullMarked
package cn.sanyi.settings.web;

import org.jspecify.annotations.NullMarked;
