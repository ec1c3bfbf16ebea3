package deltachain.tck.golden;

import deltachain.api.Optimizer;
import deltachain.core.optimizer.Adadelta;
import deltachain.core.optimizer.Adagrad;
import deltachain.core.optimizer.Adam;
import deltachain.core.optimizer.AdamW;
import deltachain.core.optimizer.Adamax;
import deltachain.core.optimizer.AmsGrad;
import deltachain.core.optimizer.NAdam;
import deltachain.core.optimizer.Penalised;
import deltachain.core.optimizer.RAdam;
import deltachain.core.optimizer.RmsProp;
import deltachain.core.optimizer.Rprop;
import deltachain.core.optimizer.Sgd;
import java.util.HashSet;
import java.util.Set;

/** PyTorch's algorithms and hyper-parameters as this project's optimizers. */
final class OptimizerWords {
  private final Node hyper;
  private final Set<String> unread;

  private OptimizerWords(Node hyper, Set<String> used) {
    this.hyper = hyper;
    this.unread = new HashSet<>(used);
  }

  /**
   * The optimizer with those hyper-parameters.
   *
   * @param used the names of the parameters that it must understand
   */
  static Optimizer optimizer(String algorithm, Node hyper, Set<String> used) {
    OptimizerWords words = new OptimizerWords(hyper, used);
    Optimizer optimizer = words.optimizer(algorithm);
    Vocabulary.requireNone(algorithm, words.unread);
    return optimizer;
  }

  private Optimizer optimizer(String algorithm) {
    double rate = number("lr");
    double decay = number("weight_decay", 0);
    return switch (algorithm) {
      case "SGD" ->
          new Sgd(rate, number("momentum", 0), number("dampening", 0), decay, flag("nesterov"));
      case "Adam" ->
          flag("amsgrad")
              ? penalised(new AmsGrad(rate, beta(0), beta(1), number("eps")), decay)
              : new Adam(rate, beta(0), beta(1), number("eps"), decay);
      case "AdamW" -> new AdamW(new Adam(rate, beta(0), beta(1), number("eps"), 0), decay);
      case "Rprop" -> {
        double[] etas = array("etas");
        double[] sizes = array("step_sizes");
        yield new Rprop(rate, etas[0], etas[1], sizes[0], sizes[1]);
      }
      default -> penalised(adaptive(algorithm, rate), decay);
    };
  }

  private Optimizer adaptive(String algorithm, double rate) {
    return switch (algorithm) {
      case "Adamax" -> new Adamax(rate, beta(0), beta(1), number("eps"));
      case "NAdam" -> new NAdam(rate, beta(0), beta(1), number("eps"), number("momentum_decay"));
      case "RAdam" -> new RAdam(rate, beta(0), beta(1), number("eps"));
      case "RMSprop" ->
          new RmsProp(
              rate, number("alpha"), number("eps"), number("momentum", 0), flag("centered"));
      case "Adagrad" ->
          new Adagrad(rate, number("lr_decay"), number("initial_accumulator_value"), number("eps"));
      case "Adadelta" -> new Adadelta(rate, number("rho"), number("eps"));
      default -> throw new MissingWord(algorithm);
    };
  }

  private static Optimizer penalised(Optimizer optimizer, double decay) {
    return decay == 0 ? optimizer : new Penalised(optimizer, 0, decay);
  }

  private double number(String key) {
    unread.remove(key);
    return hyper.number(key);
  }

  private double number(String key, double otherwise) {
    unread.remove(key);
    return hyper.number(key, otherwise);
  }

  private boolean flag(String key) {
    unread.remove(key);
    return hyper.flag(key);
  }

  private double beta(int i) {
    return array("betas")[i];
  }

  private double[] array(String key) {
    unread.remove(key);
    return hyper.values(key).data();
  }
}
