/** The application. */
@NullMarked
package cn.sanyi;

import org.jspecify.annotations.NullMarked;
