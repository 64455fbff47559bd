package io.pyworker.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.pyworker.Tier;
import io.pyworker.binding.PyType;
import io.pyworker.values.RandomTypes;
import io.pyworker.values.Sample;
import io.pyworker.values.Zoo;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever crosses from Python, a codec gives a value or refuses it, and takes no more memory than what crossed can account for. */
class FuzzTest {
    /** Per byte or character of the input: a date of ten letters is parsed with the library's formatter. */
    private static final int MEMORY_PER_BYTE = 300;

    /** An exception with its stack, what a hundred open containers claim in advance, rules of a zone. */
    private static final int MEMORY_ONCE = 1 << 20;

    private static final String LETTERS = "0123456789-+:.TZE[]/ eNaINF\u0000é😀\uD83D\uFFFD_";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A codec with wire values that it takes. */
    private record Target(Codec<?> codec, List<Object> valid) {}

    private final Random random = new Random(7);

    private List<Target> targets(int count) {
        Codecs codecs = new Codecs();
        Zoo.NAMED.forEach(codecs::of);
        RandomTypes types = new RandomTypes(random);
        List<Target> targets = new ArrayList<>();
        RandomTypes.SIMPLE.forEach(sample -> targets.add(target(codecs, sample)));
        while (targets.size() < count) {
            targets.add(target(codecs, types.next(4)));
        }
        return targets;
    }

    private <T> Target target(Codecs codecs, Sample<T> sample) {
        Codec<T> codec = codecs.of(sample.type());
        List<Object> valid = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            valid.add(Wire.returned(codec.encode(sample.nextPresent(random))));
        }
        return new Target(codec, valid);
    }

    @Test
    void everyInputIsReadOrRefusedWithinItsMemory() {
        List<Target> targets = targets(500);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < Tier.of(50_000, 200_000, 1_000_000); i++) {
            Target target = targets.get(random.nextInt(targets.size()));
            Object input = input(target.valid().get(random.nextInt(5)));
            if (decodes(target.codec(), input)) {
                read++;
            } else {
                refused++;
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isGreaterThan(read / 10);
    }

    private boolean decodes(Codec<?> codec, Object input) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        boolean read = true;
        try {
            codec.decode(input);
        } catch (ConversionFailure e) {
            read = false;
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated)
                .as("%s of %s bytes", codec.declared(), size(input))
                .isLessThan(MEMORY_ONCE + (long) MEMORY_PER_BYTE * size(input));
        return read;
    }

    private static int size(Object input) {
        return input instanceof byte[] bytes ? bytes.length : input instanceof String text ? text.length() : Long.BYTES;
    }

    private Object input(Object valid) {
        if (random.nextInt(20) == 0) {
            return random.nextBoolean() ? (Object) random.nextLong() : (Object) text("");
        }
        if (valid instanceof byte[] bytes) {
            return random.nextInt(10) == 0 ? randomBytes() : mutated(bytes);
        }
        return valid instanceof String text ? text(text) : valid;
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Bytes changed, among them codes and small counts, then perhaps cut or repeated. */
    private byte[] mutated(byte[] valid) {
        byte[] bytes = valid.clone();
        for (int changes = random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = switch (random.nextInt(3)) {
                case 0 -> (byte) "NTFiIlgyutss([<>{0.N".charAt(random.nextInt(20));
                case 1 -> (byte) random.nextInt(8);
                default -> (byte) random.nextInt();
            };
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> spliced(bytes);
            default -> bytes;
        };
    }

    private byte[] spliced(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + bytes.length - from);
        System.arraycopy(bytes, from, longer, bytes.length, bytes.length - from);
        return longer;
    }

    private String text(String valid) {
        StringBuilder text = new StringBuilder(valid);
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            if (random.nextBoolean() && at < text.length()) {
                text.setCharAt(at, letter);
            } else {
                text.insert(at, letter);
            }
        }
        return text.toString();
    }

    static Stream<PyType<?>> claimants() {
        return Stream.of(
                PyType.ANY,
                PyType.list(PyType.ANY),
                PyType.array(PyType.ANY, Object[]::new),
                PyType.set(PyType.ANY),
                PyType.dict(PyType.ANY, PyType.ANY),
                Zoo.TREE);
    }

    /** Each level says that it has all the rest of the body as its elements. */
    @ParameterizedTest
    @MethodSource("claimants")
    void containersThatClaimMoreThanTheyHoldTakeLittleMemory(PyType<?> type) {
        ByteBuffer body = ByteBuffer.allocate(10 << 20).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 99; i++) {
            body.put((byte) '[').putInt(body.remaining() - Integer.BYTES & ~1);
        }
        Codec<?> codec = Codec.of(type);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(Wire.refusal(() -> codec.decode(body.array()))).isNotNull();
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(body.capacity() / 4);
    }
}
