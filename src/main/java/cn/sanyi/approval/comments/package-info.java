/** What is said with an act: its text, the phrases a person keeps (常用语) and the reasons to choose from (原因代码). */
@NullMarked
package cn.sanyi.approval.comments;

import org.jspecify.annotations.NullMarked;
