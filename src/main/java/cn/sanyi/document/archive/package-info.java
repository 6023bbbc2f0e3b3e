/** The archive package (归档包) of a closed case: what goes in, how it is laid out, how it is verified without the system. */
@NullMarked
package cn.sanyi.document.archive;

import org.jspecify.annotations.NullMarked;
