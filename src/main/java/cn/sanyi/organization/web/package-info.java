/** The business administrator's pages and REST resources on units, communities, committees, recusal facts and absences. */
@NullMarked
package cn.sanyi.organization.web;

import org.jspecify.annotations.NullMarked;
