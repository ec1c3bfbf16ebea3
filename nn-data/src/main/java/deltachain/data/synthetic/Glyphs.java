package deltachain.data.synthetic;

import static deltachain.data.synthetic.Stroke.arc;
import static deltachain.data.synthetic.Stroke.curve;
import static deltachain.data.synthetic.Stroke.line;

import java.util.List;

/** The ten digits as strokes, each in the two or three ways in which people write it. */
final class Glyphs {
  private static final List<List<List<Stroke>>> STYLES =
      List.of(
          List.of(
              List.of(arc(.5, .5, .36, .5, -90, 270)), //
              List.of(arc(.5, .5, .3, .46, -60, 300))),
          List.of(
              List.of(line(.5, 0, .5, 1)),
              List.of(line(.28, .24, .55, 0, .55, 1)),
              List.of(line(.3, .22, .52, 0, .52, 1), line(.25, 1, .8, 1))),
          List.of(
              List.of(
                  curve(.2, .26, .3, .06, .55, 0, .77, .16, .72, .42, .45, .72, .18, 1),
                  line(.18, 1, .84, 1)),
              List.of(
                  curve(
                      .22, .16, .5, 0, .76, .2, .62, .55, .3, .92, .2, .84, .36, .78, .6, .95, .85,
                      .92))),
          List.of(
              List.of(arc(.46, .25, .27, .25, -150, 90), arc(.46, .74, .33, .26, -90, 150)),
              List.of(
                  line(.2, 0, .75, 0, .45, .4),
                  curve(.45, .4, .75, .5, .8, .75, .6, .98, .35, .98, .17, .85))),
          List.of(
              List.of(line(.3, 0, .18, .58, .84, .58), line(.66, .2, .62, 1)),
              List.of(line(.64, 1, .64, 0, .14, .68, .88, .68))),
          List.of(
              List.of(
                  line(.78, 0, .3, 0, .27, .44),
                  curve(.27, .44, .55, .36, .8, .54, .78, .82, .5, 1, .2, .9)),
              List.of(
                  line(.8, .02, .34, .02),
                  curve(.34, .02, .25, .42, .5, .42, .74, .6, .66, .88, .42, 1, .2, .94))),
          List.of(
              List.of(
                  curve(
                      .7, .02, .42, .16, .24, .5, .24, .8, .44, 1, .7, .92, .77, .7, .6, .52, .36,
                      .58, .25, .74)),
              List.of(line(.5, 0, .26, .62), arc(.5, .72, .27, .28, 200, 560))),
          List.of(
              List.of(line(.14, 0, .86, 0, .4, 1)),
              List.of(line(.14, 0, .86, 0, .42, 1), line(.32, .5, .78, .5)),
              List.of(line(.14, .16, .16, 0, .86, 0), curve(.86, 0, .6, .45, .46, 1))),
          List.of(
              List.of(arc(.5, .23, .24, .23, 90, 450), arc(.5, .73, .32, .27, -90, 270)),
              List.of(
                  curve(
                      .74, .14, .5, 0, .27, .16, .42, .42, .68, .62, .72, .86, .48, 1, .26, .84,
                      .36, .6, .64, .4, .76, .18))),
          List.of(
              List.of(arc(.5, .27, .26, .27, 0, 360), line(.76, .27, .68, 1)),
              List.of(
                  arc(.5, .27, .26, .27, -20, 340), curve(.76, .2, .78, .6, .6, .95, .26, .94))));

  private Glyphs() {}

  /** The ways to write a digit 0 … 9, each a list of strokes. */
  static List<List<Stroke>> of(int digit) {
    return STYLES.get(digit);
  }
}
