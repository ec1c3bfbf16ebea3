package deltachain.core.layer;

import deltachain.api.Tensor;
import deltachain.core.layer.kernel.Join;
import deltachain.core.layer.kernel.Part;
import deltachain.core.layer.kernel.Sum;
import deltachain.spi.RowSweep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Branches side by side in one run. */
final class ConcatPass implements Pass {
  private final List<Strand> strands = new ArrayList<>();
  private final List<RowSweep> parts = new ArrayList<>();
  private final List<RowBuffer> dParts = new ArrayList<>();
  private final Slices slices;
  private final RowSweep join;
  private final RowSweep sum;
  private final RowBuffer dBranch;

  ConcatPass(Concat layer, Run run) {
    int count = layer.branches().size();
    int[] widths = new int[count];
    int[] gradients = new int[count];
    int from = 0;
    for (int b = 0; b < count; b++) {
      List<Layer> branch = layer.branches().get(b);
      widths[b] = Stack.outputs(branch, layer.inputs());
      gradients[b] = Stack.parameters(branch).size();
      strands.add(Strand.of(branch, run));
      if (run.backward()) {
        parts.add(new RowSweep(new Part(layer.outputs(), from, widths[b])));
        dParts.add(run.rows(widths[b]));
      }
      from += widths[b];
    }
    this.slices = new Slices(gradients);
    this.join = new RowSweep(new Join(widths));
    this.sum = new RowSweep(new Sum(layer.inputs()));
    this.dBranch = run.rows(run.backward() ? layer.inputs() : 0);
  }

  @Override
  public void forward(Tensor in, Tensor out) {
    for (int b = 0; b < strands.size(); b++) {
      join.with(b, strands.get(b).forward(in));
    }
    join.with(strands.size(), out).run();
  }

  @Override
  public void backward(
      Tensor in, Tensor out, Tensor dOut, @Nullable Tensor dIn, List<Tensor> gradients) {
    List<List<Tensor>> perBranch = slices.of(gradients);
    int rows = in.rows();
    for (int b = 0; b < strands.size(); b++) {
      Tensor dPart = dParts.get(b).first(rows);
      parts.get(b).with(0, dOut).with(1, dPart).run();
      Tensor dHere = dIn == null || b == 0 ? dIn : dBranch.first(rows);
      strands.get(b).backward(in, dPart, dHere, perBranch.get(b));
      if (dIn != null && dHere != null && b > 0) {
        sum.with(0, dIn).with(1, dHere).with(2, dIn).run();
      }
    }
  }
}
