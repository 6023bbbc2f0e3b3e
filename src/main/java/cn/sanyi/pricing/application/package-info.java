/** Applications for new service items (申报): what is filled in, its rules, and the decision on it. */
@NullMarked
package cn.sanyi.pricing.application;

import org.jspecify.annotations.NullMarked;
