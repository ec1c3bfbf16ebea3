/** What happens between the options and the report: data are prepared, networks tested and kept. */
@NullMarked
package deltachain.cli.run;

import org.jspecify.annotations.NullMarked;
