/** Coverage (依据): clauses and what is made of them, from both ends. */
@NullMarked
package cn.sanyi.portal.coverage;

import org.jspecify.annotations.NullMarked;
