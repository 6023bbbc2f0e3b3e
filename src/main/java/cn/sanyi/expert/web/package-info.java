@NullMarked
package cn.sanyi.expert.web;

import org.jspecify.annotations.NullMarked;
