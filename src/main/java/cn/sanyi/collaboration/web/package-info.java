@NullMarked
package cn.sanyi.collaboration.web;

import org.jspecify.annotations.NullMarked;
