/** The guide (办事指南), made from the catalogue and the models of the current release, for a place. */
@NullMarked
package cn.sanyi.portal.guide;

import org.jspecify.annotations.NullMarked;
