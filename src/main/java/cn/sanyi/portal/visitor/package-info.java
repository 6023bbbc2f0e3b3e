/** Pages for everybody: notices, objections, answers, public documents. No session unless a form is opened. */
@NullMarked
package cn.sanyi.portal.visitor;

import org.jspecify.annotations.NullMarked;
