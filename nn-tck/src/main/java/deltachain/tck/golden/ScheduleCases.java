package deltachain.tck.golden;

import deltachain.core.schedule.Constant;
import deltachain.core.schedule.Cosine;
import deltachain.core.schedule.Exponential;
import deltachain.core.schedule.InverseTime;
import deltachain.core.schedule.Milestones;
import deltachain.core.schedule.Noam;
import deltachain.core.schedule.OneCycle;
import deltachain.core.schedule.Polynomial;
import deltachain.core.schedule.ReduceOnPlateau;
import deltachain.core.schedule.Schedule;
import deltachain.core.schedule.Steps;
import deltachain.core.schedule.WarmRestarts;
import deltachain.core.schedule.WarmUp;
import deltachain.spi.Backend;
import java.util.Arrays;

/** Learning rates of every step; a schedule that listens is told the metric after each. */
final class ScheduleCases implements Cases {

  @Override
  public void run(Backend backend, Node file, Tally tally) {
    for (Node given : file.nodes("cases")) {
      tally.run(given.text("name"), checks -> compare(given, checks));
    }
  }

  private static void compare(Node given, Checks checks) {
    Schedule schedule = schedule(given);
    double[] expected = given.values("lr").data();
    double[] metrics = given.has("metrics") ? given.values("metrics").data() : new double[0];
    double[] got = new double[expected.length];
    for (int t = 0; t < got.length; t++) {
      got[t] = schedule.at(t);
      if (t < metrics.length) {
        schedule.report(metrics[t]);
      }
    }
    checks.close("lr", got, expected, Tolerance.FORMULA);
  }

  private static Schedule schedule(Node given) {
    double rate = given.number("base_lr");
    Node p = given.node("params");
    String name = given.text("name");
    return switch (name) {
      case "constant" -> new Constant(rate);
      case "step" -> new Steps(rate, p.integer("step_size"), p.number("gamma"));
      case "multistep" ->
          new Milestones(
              rate,
              Arrays.stream(p.values("milestones").data()).mapToObj(m -> (long) m).toList(),
              p.number("gamma"));
      case "exponential" -> new Exponential(rate, p.number("gamma"));
      case "cosine_annealing" -> new Cosine(rate, p.integer("T_max"), p.number("eta_min"));
      case "cosine_warm_restarts" ->
          new WarmRestarts(rate, p.integer("T_0"), p.integer("T_mult"), p.number("eta_min"));
      case "one_cycle" ->
          new OneCycle(
              p.number("max_lr"),
              p.integer("total_steps"),
              p.number("pct_start"),
              p.number("div_factor"),
              p.number("final_div_factor"));
      case "linear_warmup" -> {
        requireOne(p, "end_factor");
        yield new WarmUp(rate, p.number("start_factor"), p.integer("total_iters"));
      }
      case "polynomial" -> new Polynomial(rate, p.integer("total_iters"), p.number("power"));
      case "constant_factor" ->
          new Constant(rate * p.number("factor"))
              .then(p.integer("total_iters"), new Constant(rate));
      case "reduce_on_plateau" -> plateau(rate, p);
      default -> formula(name, rate, p.text("lambda"));
    };
  }

  /** The schedules that the file gives by a formula, whose numbers are in its text. */
  private static Schedule formula(String name, double rate, String lambda) {
    return switch (lambda) {
      case "1/(1+0.1*t)" -> new InverseTime(rate, 0.1);
      case "(t+1)/5 if t<5 else 0.5*(1+math.cos(math.pi*(t-5)/45))" ->
          new WarmUp(rate, 0.2, 4).then(5, new Cosine(rate, 45, 0));
      case "min((t+1)**-0.5,(t+1)*10**-1.5)" -> new Noam(rate, 10);
      default -> throw MissingWord.parameter(name, lambda);
    };
  }

  private static Schedule plateau(double rate, Node p) {
    boolean higher = p.text("mode").equals("max");
    if (!p.text("threshold_mode").equals("rel")) {
      throw MissingWord.parameter("reduce_on_plateau", p.text("threshold_mode"));
    }
    return new ReduceOnPlateau(
        rate,
        new ReduceOnPlateau.Settings(
            higher,
            p.number("factor"),
            p.integer("patience"),
            p.number("threshold"),
            p.integer("cooldown"),
            p.number("min_lr")));
  }

  private static void requireOne(Node p, String key) {
    if (p.number(key) != 1) {
      throw MissingWord.parameter("linear_warmup", key);
    }
  }
}
