package deltachain.tck.golden;

/** Says that a case needs a word that the project's vocabulary lacks: it is skipped by name. */
final class MissingWord extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String word;

  MissingWord(String word) {
    super("the vocabulary has no " + word);
    this.word = word;
  }

  /** A word that is known, but not with that parameter. */
  static MissingWord parameter(String word, String parameter) {
    return new MissingWord(word + "[" + parameter + "]");
  }

  /** What to call the skipped case: its name, and the word where the name doesn't say it. */
  String skipped(String caseName) {
    if (word.equalsIgnoreCase(caseName)) {
      return caseName;
    }
    return word.startsWith(caseName + "[") ? word : caseName + ":" + word;
  }
}
