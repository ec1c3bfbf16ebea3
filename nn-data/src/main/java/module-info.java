/** Data sets for Deltachain: CSV and IDX files, built-in synthetic sets, scalers, splits. */
module deltachain.data {
  requires transitive deltachain.core;
  requires de.siegmar.fastcsv;
  requires static org.jspecify;

  exports deltachain.data;
  exports deltachain.data.csv;
  exports deltachain.data.idx;
  exports deltachain.data.load;
  exports deltachain.data.scale;
  exports deltachain.data.split;
  exports deltachain.data.synthetic;
}
