package net.sisternet.registry.core.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.sisternet.registry.core.model.Digest;
import org.junit.jupiter.api.Test;

class MerkleProofTest {

  /** The leaves and roots that the implementations of Certificate Transparency test with. */
  private static final List<Digest> LEAVES =
      List.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .stream()
          .map(hex -> MerkleTree.leafHash(HexFormat.of().parseHex(hex)))
          .toList();

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  /** Enough for every shape of tree up to six levels. */
  private static final List<Digest> MANY =
      IntStream.range(0, 40).mapToObj(i -> MerkleTree.leafHash(new byte[] {(byte) i})).toList();

  private final Random random = new Random(4711);

  @Test
  void theTreeHasTheKnownRoots() {
    CompactRange tree = CompactRange.EMPTY;
    for (int size = 0; size <= 8; size++) {
      assertThat(tree.root().hex()).as("root of %d", size).isEqualTo(ROOTS.get(size));
      if (size < 8) {
        tree = tree.append(LEAVES.get(size));
      }
    }
  }

  @Test
  void theTreeHasTheRootsThatTheDefinitionGives() {
    CompactRange tree = CompactRange.EMPTY;
    for (int size = 0; size < MANY.size(); size++) {
      assertThat(tree.root()).isEqualTo(byDefinition(MANY.subList(0, size)));
      tree = tree.append(MANY.get(size));
    }
  }

  @Test
  void inclusionProofsAreTheKnownOnes() {
    assertThat(hexes(InclusionProof.of(0, 8, MerkleProofTest::leaf).path()))
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(hexes(InclusionProof.of(5, 8, MerkleProofTest::leaf).path()))
        .containsExactly(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }

  @Test
  void consistencyProofsAreTheKnownOnes() {
    assertThat(hexes(ConsistencyProof.of(6, 8, MerkleProofTest::leaf).path()))
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(hexes(ConsistencyProof.of(2, 5, MerkleProofTest::leaf).path()))
        .containsExactly(
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  }

  @Test
  void everyLeafOfEveryTreeIsProvedAndNothingElseIs() {
    for (int size = 1; size <= MANY.size(); size++) {
      Digest root = byDefinition(MANY.subList(0, size));
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(index, size, MerkleProofTest::many);
        Digest leaf = MANY.get(index);
        assertThat(proof.proves(leaf, root)).isTrue();
        assertThat(proof.proves(Digest.of("another leaf"), root)).isFalse();
        assertThat(proof.proves(leaf, Digest.of("another root"))).isFalse();
        for (List<Digest> path : tampered(proof.path())) {
          assertThat(new InclusionProof(index, size, path).proves(leaf, root)).isFalse();
        }
        if (size > 1) {
          int other = (index + 1) % size;
          assertThat(new InclusionProof(other, size, proof.path()).proves(leaf, root)).isFalse();
        }
      }
    }
  }

  @Test
  void everyGrowthOfEveryTreeIsProvedAndNothingElseIs() {
    for (int newSize = 1; newSize <= MANY.size(); newSize++) {
      Digest newRoot = byDefinition(MANY.subList(0, newSize));
      for (int oldSize = 0; oldSize <= newSize; oldSize++) {
        Digest oldRoot = byDefinition(MANY.subList(0, oldSize));
        ConsistencyProof proof = ConsistencyProof.of(oldSize, newSize, MerkleProofTest::many);
        assertThat(proof.proves(oldRoot, newRoot)).isTrue();
        assertThat(proof.proves(Digest.of("another"), newRoot)).isFalse();
        if (oldSize > 0) {
          assertThat(proof.proves(oldRoot, Digest.of("another"))).isFalse();
        }
        for (List<Digest> path : tampered(proof.path())) {
          var bad = new ConsistencyProof(oldSize, newSize, path);
          assertThat(bad.proves(oldRoot, newRoot)).isFalse();
        }
      }
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> InclusionProof.of(8, 8, MerkleProofTest::leaf))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> InclusionProof.of(-1, 8, MerkleProofTest::leaf))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConsistencyProof.of(5, 4, MerkleProofTest::leaf))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CompactRange(3, List.of(LEAVES.get(0))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A bit turned in each hash, one hash fewer, one more at either end. */
  private List<List<Digest>> tampered(List<Digest> path) {
    var all = new ArrayList<List<Digest>>();
    for (int i = 0; i < path.size(); i++) {
      byte[] bytes = path.get(i).bytes();
      bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
      var turned = new ArrayList<>(path);
      turned.set(i, Digest.ofHash(bytes));
      all.add(turned);
      var shorter = new ArrayList<>(path);
      shorter.remove(i);
      all.add(shorter);
    }
    var longer = new ArrayList<>(path);
    longer.add(Digest.of("more"));
    all.add(longer);
    var before = new ArrayList<>(path);
    before.add(0, Digest.of("more"));
    all.add(before);
    return all;
  }

  /** RFC 6962, section 2.1, word by word: another way than the code takes. */
  private static Digest byDefinition(List<Digest> leaves) {
    if (leaves.isEmpty()) {
      return Digest.of("");
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int k = 1;
    while (k * 2 < leaves.size()) {
      k *= 2;
    }
    return MerkleTree.nodeHash(
        byDefinition(leaves.subList(0, k)), byDefinition(leaves.subList(k, leaves.size())));
  }

  private static List<String> hexes(List<Digest> path) {
    return path.stream().map(Digest::hex).toList();
  }

  private static Digest leaf(long index) {
    return LEAVES.get((int) index);
  }

  private static Digest many(long index) {
    return MANY.get((int) index);
  }
}
