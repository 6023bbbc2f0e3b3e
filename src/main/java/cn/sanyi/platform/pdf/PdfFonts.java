package cn.sanyi.platform.pdf;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The TrueType fonts embedded in documents. 小标宋 and 仿宋, which the standard asks for, are proprietary: Noto Serif SC stands
 * in; who has a licence names the files here.
 */
@ConfigurationProperties("sanyi.document.fonts")
public record PdfFonts(
        @DefaultValue("classpath:fonts/NotoSerifSC_400Regular.ttf") Resource regular,
        @DefaultValue("classpath:fonts/NotoSerifSC_700Bold.ttf") Resource bold) {}
