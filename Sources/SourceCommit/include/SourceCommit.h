/// The commit of the sources that this program was built from: 40 hexadecimal digits, with
/// `+changes` behind them where the tree had changes; empty where the build was told none.
///
/// C, because SwiftPM hands a value to no Swift file, but a macro to a C file.
const char *tapeout_source_commit(void);
