/** Reports that fall due while cases are carried out. */
@NullMarked
@NamedInterface("reports")
package cn.sanyi.approval.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
