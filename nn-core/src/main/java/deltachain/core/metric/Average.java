package deltachain.core.metric;

/** How the values of the classes become one. */
public enum Average {
  /** Of all decisions alike: a frequent class counts for more. */
  MICRO,

  /** The plain mean over the classes that occur, as a true class or a predicted one. */
  MACRO,

  /** The mean over the classes, each weighted by how many rows truly have it. */
  WEIGHTED
}
