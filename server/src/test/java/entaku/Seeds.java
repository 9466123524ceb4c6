package entaku;

import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Where random cases come from: the seeds of the edges first, then new ones in each run.
 *
 * <p>{@code -Dseed=42} runs that case alone, {@code -Dseeds=10000} as many cases as that; a case that fails says its
 * seed.
 */
public final class Seeds implements ArgumentsProvider, AnnotationConsumer<ForSeeds>, TestWatcher {
    private static final Random NEW = new Random();

    private int count;

    /** Gives so many seeds, unless the command line says otherwise. */
    public static Stream<Long> seeds(int count) {
        Long alone = Long.getLong("seed");
        if (alone != null) return Stream.of(alone);
        int many = Integer.getInteger("seeds", count);
        return LongStream.concat(LongStream.range(0, Draw.EDGES), LongStream.generate(NEW::nextLong))
                .limit(many)
                .boxed();
    }

    /** Gives the one seed of a test that is a single long case, and prints it: {@code -Dseed=} runs the same again. */
    public static long printed(Class<?> test) {
        long seed = Long.getLong("seed", NEW.nextLong());
        System.out.println(test.getSimpleName() + " draws with -Dseed=" + seed);
        return seed;
    }

    @Override
    public void accept(ForSeeds seeds) {
        count = seeds.value();
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return seeds(count).map(Arguments::of);
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        String test = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        System.err.println(
                test + " failed; again with " + context.getDisplayName().replace("seed ", "-Dseed="));
    }
}
