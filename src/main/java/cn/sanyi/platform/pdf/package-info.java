/** Documents on paper: pages laid out from our own templates, with embedded fonts, loading nothing from anywhere. */
@NullMarked
package cn.sanyi.platform.pdf;

import org.jspecify.annotations.NullMarked;
