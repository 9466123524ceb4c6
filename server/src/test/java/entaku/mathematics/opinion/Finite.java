package entaku.mathematics.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Checks what holds for every picture: all numbers finite, nobody in two groups, sizes as promised. */
final class Finite {
    private Finite() {}

    static void check(Landscape landscape) {
        landscape.positions().values().forEach(place -> finite(place.x(), place.y()));
        landscape.silhouettes().values().forEach(s -> assertThat(s).isBetween(-1.0, 1.0));
        landscape.statements().values().forEach(s -> {
            finite(s.position().x(), s.position().y(), s.extremity(), s.groupAwareConsensus(), s.priority());
            assertThat(s.priority()).isPositive();
            assertThat(s.groupAwareConsensus()).isBetween(0.0, 1.0);
        });
        landscape.consensus().agree().forEach(entry -> finite(entry.share(), entry.test()));
        landscape.consensus().disagree().forEach(entry -> finite(entry.share(), entry.test()));
        Set<String> grouped = new HashSet<>();
        landscape.groups().forEach(group -> {
            finite(group.centre().x(), group.centre().y());
            assertThat(group.members()).isNotEmpty().allMatch(grouped::add);
            assertThat(group.representatives()).hasSizeLessThanOrEqualTo(5);
            group.representatives().forEach(r -> finite(r.share(), r.shareTest(), r.repness(), r.repnessTest()));
        });
        assertThat(landscape.inConversation()).containsAll(grouped);
    }

    private static void finite(double... numbers) {
        assertThat(DoubleStream.of(numbers).allMatch(Double::isFinite)).isTrue();
    }
}
