package net.sisternet.registry.server.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.CompactRange;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.proof.LogSigner;
import net.sisternet.registry.core.proof.MerkleTree;
import org.junit.jupiter.api.Test;

class BouncyCastleEd25519Test {

  @Test
  void itsNotesAreThoseOfTheJdk() {
    for (int i = 0; i < 20; i++) {
      LogKey key = LogKey.generate(Checkpoint.origin(Samples.HOME));
      LogSigner signer = key.signingBy(new BouncyCastleEd25519());
      CompactRange tree = CompactRange.EMPTY;
      for (int leaf = 0; leaf < 5; leaf++) {
        assertThat(signer.sign(tree)).isEqualTo(key.sign(tree));
        byte[] bytes = ("leaf " + leaf).getBytes(StandardCharsets.UTF_8);
        tree = tree.append(MerkleTree.leafHash(bytes));
      }
    }
  }
}
