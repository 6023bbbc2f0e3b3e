package cn.sanyi.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class AssetsTest {

    private final Assets assets = new Assets();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.js",
                "acts.js",
                "form.js",
                "diagram.js",
                "upload.js",
                "sanyi.css",
                "form.css",
                "diagram.css",
                "icon.svg",
                "THIRD-PARTY.txt"
            })
    void everyBundleIsThereUnderANameWithAHash(String name) {
        String url = assets.url(name);

        assertThat(url).matches("/assets/[A-Za-z-]+-[A-Z0-9]{8}\\.[a-z]+");
        assertThat(new ClassPathResource("static" + url).exists()).isTrue();
    }

    @Test
    void aPageLoadsTheBundlesOfItsIslands() {
        assertThat(assets.scripts("form acts"))
                .containsExactly(assets.url("app.js"), assets.url("form.js"), assets.url("acts.js"));
        assertThat(assets.styles("form acts")).containsExactly(assets.url("sanyi.css"), assets.url("form.css"));
    }

    @Test
    void aPageWithoutIslandsLoadsOnlyTheBase() {
        assertThat(assets.scripts(null)).containsExactly(assets.url("app.js"));
        assertThat(assets.styles("")).containsExactly(assets.url("sanyi.css"));
    }

    @Test
    void anUnknownBundleIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> assets.url("gone.js")).hasMessageContaining("gone.js");
    }
}
