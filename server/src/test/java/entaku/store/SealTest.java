package entaku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final String SALT = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String OTHER = "AAAAAAAAAAAAAAAAAAAAAQ";

    private static String hex(Object value) {
        return HexFormat.of().formatHex(Canonical.bytes(value));
    }

    @Test
    void theBytesOfAContentAreFixedForEver() {
        assertThat(hex(List.of(1, "あ", true, 1.5)))
                .isEqualTo("6c00000004" + "690000000000000001" + "7300000003e38182" + "74" + "643ff8000000000000");
        assertThat(hex(new Document("b", null).append("a", new Binary(new byte[] {7}))))
                .isEqualTo("6d00000001" + "730000000161" + "620000000107");
        assertThat(hex(Arrays.asList(null, false))).isEqualTo("6c000000026e66");
    }

    @Test
    void neitherTheOrderOfKeysNorTheWidthOfNumbersNorAWayThroughADatabaseChangesTheBytes() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", Map.of("y", 2L, "x", List.of("z")));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("gone", null);
        other.put("b", new Document("x", List.of("z")).append("y", 2));
        other.put("a", 1L);
        assertThat(Canonical.bytes(one)).isEqualTo(Canonical.bytes(other));
        Document stored =
                Document.parse(BsonDocument.parse(new Document(other).toJson()).toJson());
        assertThat(Canonical.bytes(stored)).isEqualTo(Canonical.bytes(one));
    }

    @Test
    void differentContentsHaveDifferentBytes() {
        List<Object> all = List.of(
                List.of("ab", "c"),
                List.of("a", "bc"),
                List.of("abc"),
                List.of(),
                Map.of(),
                "",
                "1",
                1,
                1.0,
                true,
                Map.of("a", "b"),
                List.of("a", "b"),
                List.of(List.of("a"), "b"),
                List.of(List.of("a", "b")));
        assertThat(all.stream().map(SealTest::hex)).doesNotHaveDuplicates();
        assertThatThrownBy(() -> Canonical.bytes(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDigestTellsNothingWithoutItsSaltAndFitsOneContentOnly() {
        byte[] content = {1, 2, 3};
        Seal seal = Seal.of("p", SALT, content);
        assertThat(seal.fits(content)).isTrue();
        assertThat(seal.fits(new byte[] {1, 2, 4})).isFalse();
        assertThat(Seal.of("p", OTHER, content).digest()).isNotEqualTo(seal.digest());
        assertThat(new Seal("p", null, seal.digest()).fits(content)).isFalse();
        assertThatThrownBy(() -> Seal.of("p", "AAAA", content)).hasMessageContaining("16 bytes");
    }

    @Test
    void theHashOfACommitHangsOnEachOfItsParts() {
        Seal seal = new Seal("p", SALT, "d");
        List<String> hashes = List.of(
                seal.hash("s", "main", 1, 2, 3),
                seal.hash("t", "main", 1, 2, 3),
                seal.hash("s", "talk", 1, 2, 3),
                seal.hash("s", "main", 2, 2, 3),
                seal.hash("s", "main", 1, 3, 3),
                seal.hash("s", "main", 1, 2, 4),
                new Seal("q", SALT, "d").hash("s", "main", 1, 2, 3),
                new Seal("p", SALT, "e").hash("s", "main", 1, 2, 3));
        assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(new Seal("p", null, "d").hash("s", "main", 1, 2, 3)).isEqualTo(hashes.get(0));
        assertThat(Seal.genesis("s", "main"))
                .isNotEqualTo(Seal.genesis("s", "talk"))
                .isNotEqualTo(Seal.genesis("t", "main"));
    }
}
