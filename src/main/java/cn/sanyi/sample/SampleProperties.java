package cn.sanyi.sample;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the sample profile.
 *
 * @param password of every demo account when the sample data is first loaded; printed at start and shown at the login
 */
@ConfigurationProperties("sanyi.sample")
record SampleProperties(@DefaultValue("Sanyi-2026-demo") String password) {}
